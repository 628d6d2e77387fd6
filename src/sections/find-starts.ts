import { isCapitals } from './announce.ts';
import type { PartLine } from './part-lines.ts';
import {
  foldedTitle,
  isActHead,
  isAnnexLine,
  isAnnexTitle,
  isApprovalLine,
  isClerkLine,
  isCoverMail,
  isGazetteHead,
  isJobHead,
  isNoteHead,
  isOperativeItem,
  isSignatureStart,
  speaksOfAct,
} from './part-starts.ts';
import {
  backOverTitle,
  endOfSignature,
  hasBody,
  mayStandAbove,
  overFurniture,
  titleBlockStart,
} from './start-extent.ts';
import { isLeadIn, newState, type Open, type Start, type StartKind, type State } from './start-state.ts';

const REASONS: Readonly<Record<string, string>> = {
  act: 'the letterhead of an act',
  gazette: 'the header of an act as Riigi Teataja prints it',
  note: 'the heading of an explanatory note',
  job: 'the title of a job description',
  annex: 'an annex after the act that adopts it',
  fragment: 'the points of a draft begin after what was signed',
};

/** The beginnings of all logical documents, the first at line 0; one pass. */
export function findStarts(lines: readonly PartLine[]): Start[] {
  const starts: Start[] = [];
  const state = newState(0, 'text', 'the file begins');
  const open = (line: number, head: number, kind: StartKind, why: string, annexed = false) => {
    const first = starts.length === 0 && isLeadIn(state);
    if (!first) {
      starts.push(state.current);
      const from = overFurniture(lines, line, state.current.line);
      Object.assign(state, newState(from, kind, REASONS[why] ?? why), { act: state.act });
      state.current.annexed = annexed && state.act;
    }
    state.body = 0;
    state.current.kind = kind;
    state.current.head = head;
    state.current.gazette = why === 'gazette';
    if (first) state.current.reason = REASONS[why] ?? why;
    if (kind === 'decision') state.act = true;
    state.title = foldedTitle(lines[Math.max(line, head)]?.text ?? '');
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.furniture) continue;
    if (!startsHere(lines, i, state, open)) follow(lines, i, state);
  }
  starts.push(state.current);
  return starts;
}

/** Opens a part where one begins at the line; whether it did. */
function startsHere(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  return (
    startsAct(lines, at, state, open) ||
    startsNote(lines, at, state, open) ||
    startsJob(lines, at, state, open) ||
    startsAnnex(lines, at, state, open) ||
    startsFragment(lines, at, state, open)
  );
}

function startsAct(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  const line = lines[at];
  if (!line) return false;
  const inHead = state.current.kind === 'decision' && state.items === 0 && state.body < 3;
  if (isGazetteHead(lines, at)) {
    if (inHead && at - state.current.head < 25) return false;
    open(backOverTitle(lines, at, state), at, 'decision', 'gazette');
    return true;
  }
  if (inHead || !isActHead(line)) return false;
  const speaks = lines.slice(at + 1, at + 14).some((next) => !next.furniture && speaksOfAct(next));
  if (!speaks) return false;
  let head = at;
  while (head > state.afterSignature && head > at - 6 && mayStandAbove(lines, head - 1, state)) head--;
  open(head, head, 'decision', 'act');
  return true;
}

function startsNote(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  const line = lines[at];
  if (!line || !isNoteHead(line) || (state.current.kind === 'note' && state.body === 0)) return false;
  if (!lines.slice(at + 1, at + 10).some((next) => next.text.length > 60)) return false;
  let from = at;
  while (
    line.folded === 'seletuskiri' &&
    from > state.afterSignature &&
    at - from < 3 &&
    lines[from]?.gapBefore === 0 &&
    goesOnToNote(lines[from - 1])
  )
    from--;
  open(from, from, 'note', 'note');
  return true;
}

/** `… otsuse „…“ eelnõu` on the line above `seletuskiri`. */
function goesOnToNote(line: PartLine | undefined): boolean {
  return line !== undefined && !line.marker && !line.furniture && /(?:eelnõu(?:de)?|juurde)$/u.test(line.folded);
}

function startsJob(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  const line = lines[at];
  if (!line || !isJobHead(line)) return false;
  const { kind } = state.current;
  if (isLeadIn(state)) {
    open(state.current.line, titleBlockStart(lines, at, state), 'job', 'job');
    return true;
  }
  if (state.body === 0 && (kind === 'job' || kind === 'annex')) {
    state.current.kind = 'job';
    return true;
  }
  if (!hasBody(lines, at)) return false;
  const head = titleBlockStart(lines, at, state);
  if (
    kind === 'job'
      ? !beginsAnew(lines, at, head, state)
      : kind === 'decision' && !state.signed && head === at && !isCapitals(line.text)
  )
    return false;
  open(head, head, 'job', 'job', true);
  return true;
}

/** A second title in a job description: its numbers begin again, or it names another post over a body of its own. */
function beginsAnew(lines: readonly PartLine[], at: number, head: number, state: State): boolean {
  if (state.body < 3) return false;
  const next = lines.slice(at + 1, at + 12).find((line) => line.marker && line.marker.kind !== 'bullet');
  if (next?.marker) return /^(?:1|i)(?:\.1)?$/iu.test(next.marker.number ?? '');
  const other = foldedTitle(lines[at]?.text ?? '') !== state.title;
  return (other || head < at) && lines.slice(at + 1, at + 8).filter((line) => !line.furniture).length >= 5;
}

function startsAnnex(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  const line = lines[at];
  if (!line || !state.act) return false;
  const { kind } = state.current;
  const announced = isAnnexLine(line) || isApprovalLine(line);
  const free =
    kind === 'decision'
      ? (state.signed && at >= state.afterSignature) || (state.items > 0 && isAnnexLine(line))
      : state.body >= 3 && kind !== 'note';
  if (!free || !hasBody(lines, at)) return false;
  if (announced) {
    if (kind !== 'decision' && (foldedTitle(line.text) === state.title || !namesAnnex(lines, at))) return false;
    open(at, at, 'annex', 'annex', true);
    return true;
  }
  if (kind !== 'decision' || !isAnnexTitle(line)) return false;
  const head = titleBlockStart(lines, at, state);
  open(head, head, 'annex', 'annex', true);
  return true;
}

/** A title stands under `Lisa 2`: capitals, a job description's or an annex's own name. */
function namesAnnex(lines: readonly PartLine[], at: number): boolean {
  return lines
    .slice(at + 1, at + 12)
    .some((line) => isJobHead(line) || isAnnexTitle(line) || (isCapitals(line.text) && !line.marker));
}

function startsFragment(lines: readonly PartLine[], at: number, state: State, open: Open): boolean {
  const line = lines[at];
  if (!line || !isOperativeItem(line)) return false;
  const { kind } = state.current;
  const signed = state.signed && at >= state.afterSignature;
  if (kind === 'decision' ? !(signed || restarts(line, state)) : kind !== 'note' || !(signed || goesOnAsAct(lines, at)))
    return false;
  open(at, at, 'decision', 'fragment');
  return true;
}

/** A lower number after the point that says when the act counts. */
function restarts({ marker }: PartLine, state: State): boolean {
  return state.concluded && Number.parseInt(marker?.number ?? '', 10) <= state.lastItem;
}

/** In a note that nobody signed: more points of an act follow. */
function goesOnAsAct(lines: readonly PartLine[], at: number): boolean {
  if (/[:,]$/u.test(lines[at - 1]?.text ?? '')) return false;
  return lines.slice(at + 1, at + 25).filter((line) => isOperativeItem(line)).length >= 2;
}

/** Books a line that begins nothing. */
function follow(lines: readonly PartLine[], at: number, state: State): void {
  const line = lines[at];
  if (!line) return;
  const { kind } = state.current;
  if (kind === 'text' && isOperativeItem(line) && isFirstLine(lines, at, state)) {
    state.current.kind = 'decision';
    state.current.reason = 'the file begins inside a draft';
    state.act = true;
  }
  const acting = state.current.kind === 'decision' || state.current.kind === 'note';
  if (acting && (state.items > 0 || state.body > 0) && isSignatureStart(lines, at)) {
    state.signed = true;
    state.afterSignature = endOfSignature(lines, at);
  } else if (state.signed && at >= state.afterSignature && isClerkLine(line)) state.afterSignature = at + 1;
  if (line.marker && line.marker.kind !== 'bullet' && state.current.kind === 'decision' && !state.signed) {
    state.items++;
    state.lastItem = Number.parseInt(line.marker.number ?? '0', 10) || state.lastItem;
    state.concluded ||= /jõustu|vaide|kaebus|vaidlusta/u.test(line.folded);
  }
  if (line.marker || line.text.length > 80) state.body++;
  state.mail ||= isCoverMail(line);
  if (
    state.current.kind === 'decision' &&
    !line.marker &&
    speaksOfAct(line) &&
    /alusel|kinnitan|otsustab|määrab/u.test(line.folded)
  )
    state.items++;
}

/** The file begins with a point of an act, or with a line or two above it. */
function isFirstLine(lines: readonly PartLine[], at: number, { current }: State): boolean {
  return lines.slice(current.line, at).filter((line) => !line.furniture).length <= 3;
}
