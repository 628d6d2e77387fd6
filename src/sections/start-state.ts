export type StartKind = 'decision' | 'note' | 'job' | 'annex' | 'text';

/** Where a logical document begins, and what its beginning looks like. */
export interface Start {
  /** Index of its first line, what leads in included. */
  readonly line: number;
  /** Index of its letterhead, approval block or title. */
  readonly head: number;
  readonly kind: StartKind;
  /** An act before it may have adopted it. */
  readonly annexed: boolean;
  /** The header of Riigi Teataja: what stands before it is the page's. */
  readonly gazette: boolean;
  readonly reason: string;
}

export interface State {
  current: { line: number; head: number; kind: StartKind; annexed: boolean; gazette: boolean; reason: string };
  /** Numbered lines and long ones since the part's head. */
  body: number;
  /** Items of an act were seen. */
  items: number;
  signed: boolean;
  /** First line that no longer belongs to the signature or the clerk's block. */
  afterSignature: number;
  lastItem: number;
  concluded: boolean;
  /** A cover mail stands above. */
  mail: boolean;
  title: string;
  act: boolean;
}

export function newState(line: number, kind: StartKind, reason: string): State {
  const current = { line, head: line, kind, annexed: false, gazette: false, reason };
  return {
    current,
    body: 0,
    items: 0,
    signed: false,
    afterSignature: line,
    lastItem: 0,
    concluded: false,
    mail: false,
    title: '',
    act: false,
  };
}

/** What stands before the first head is only what leads in: a mail, a page's menu, a line or two. */
export function isLeadIn({ current, items, body, mail }: State): boolean {
  return current.kind === 'text' && items === 0 && body <= (mail ? 30 : 5);
}

export type Open = (line: number, head: number, kind: StartKind, why: string, annexed?: boolean) => void;
