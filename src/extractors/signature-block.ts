import type { Finding } from '../model/finding.ts';
import type { Reading } from '../normalize/text/reading.ts';
import { isActing, isRoleLine } from '../normalize/values/person-names.ts';
import type { Unit } from '../sections/outline.ts';
import { CONFIDENCE, type Context, found } from './context.ts';
import { type Piece, type PieceKind, signaturePieces } from './signature-pieces.ts';

export interface Signatory {
  readonly name: string | null;
  readonly role: string | null;
  readonly digital: boolean;
}

/** What a signature block says, and the units in which it says nothing of a signature. */
export interface SignatureBlock {
  readonly findings: Finding<Signatory>[];
  readonly rest: Unit[];
}

/** The people who sign: two lines, one line, role first, two side by side, lines to sign on, roles only. */
export function readSignatures(units: readonly Unit[], context: Context): Finding<Signatory>[] {
  return readSignatureBlock(units, context).findings;
}

export function readSignatureBlock(units: readonly Unit[], context: Context): SignatureBlock {
  const pieces = signaturePieces(units, context.reader.document.text);
  const findings = columnSets(pieces)
    .flatMap((set) => [0, 1, 2].map((column) => set.filter((piece) => piece.column === column)))
    .flatMap((column) => signatoriesOf(column, context));
  const used = new Set(pieces.filter((piece) => piece.kind !== 'other').map((piece) => piece.unit));
  return { findings, rest: units.filter((unit) => !used.has(unit)) };
}

/** Runs of lines that two people share, and the lines of single people between them. */
function columnSets(pieces: readonly Piece[]): Piece[][] {
  const sets: Piece[][] = [];
  let shared = false;
  for (const current of pieces) {
    const last = sets.at(-1);
    const opens = current.column > 0 && !shared;
    const closes =
      shared &&
      current.column === 0 &&
      current.kind === 'mark' &&
      !pieces.some((other) => other.unit === current.unit && other.column > 0);
    if (!last || closes) sets.push([current]);
    else last.push(current);
    if (opens) shared = true;
    if (closes) shared = false;
  }
  return sets;
}

interface Draft {
  party: Reading | null;
  name: Reading | null;
  role: Reading[];
  mark: Reading | null;
  readonly spans: Reading[];
  lastKind: PieceKind | null;
}

function signatoriesOf(pieces: readonly Piece[], context: Context): Finding<Signatory>[] {
  const findings: Finding<Signatory>[] = [];
  const marksFirst = pieces.find(({ kind }) => /^(?:mark|name|role|party)$/u.test(kind))?.kind === 'mark';
  let draft = newDraft();
  const flush = () => {
    const finding = toFinding(draft, context);
    if (finding) findings.push(finding);
    draft = newDraft();
  };
  for (const current of pieces) {
    if (current.kind === 'other') {
      flush();
      continue;
    }
    if (startsNext(draft, current, marksFirst)) flush();
    take(draft, current);
  }
  flush();
  return findings;
}

function newDraft(): Draft {
  return { party: null, name: null, role: [], mark: null, spans: [], lastKind: null };
}

function startsNext(draft: Draft, { kind, reading, gapBefore }: Piece, marksFirst: boolean): boolean {
  if (kind === 'mark') return draft.mark !== null || (marksFirst && (draft.name !== null || draft.role.length > 0));
  if (kind === 'name') return draft.name !== null;
  if (kind === 'party') return draft.party !== null || draft.role.length > 0 || draft.name !== null;
  if (kind !== 'role' || draft.role.length === 0) return false;
  const unfinished = !isRoleLine(draft.role.at(-1)?.text ?? '');
  const goesOn = draft.lastKind === 'role' && gapBefore === 0 && (unfinished || isActing(reading.text));
  return !goesOn;
}

function take(draft: Draft, { kind, reading }: Piece): void {
  if (kind === 'mark') draft.mark = reading;
  if (kind === 'name') draft.name = reading;
  if (kind === 'party') draft.party = reading;
  if (kind === 'role') draft.role.push(reading);
  draft.spans.push(reading);
  if (kind !== 'hint' && kind !== 'line') draft.lastKind = kind;
}

/** Nobody signs where only a date, a hint or an empty mark is left. */
function toFinding(draft: Draft, context: Context): Finding<Signatory> | null {
  const role = draft.role.length > 0 ? draft.role : draft.party ? [draft.party] : [];
  if (!draft.name && role.length === 0) return null;
  const value = {
    name: draft.name?.text ?? null,
    role: role.length > 0 ? context.reader.wrap(role).text : null,
    digital: draft.mark !== null && !/^\((?:\s?a\s?|allkiri)\)/iu.test(draft.mark.text),
  };
  return found(context, value, draft.spans, 'block/signatories', CONFIDENCE.titleBlock);
}
