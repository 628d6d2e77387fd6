import { isCapitals } from './announce.ts';
import type { PartLine } from './part-lines.ts';
import {
  isActHead,
  isAnnexLine,
  isApprovalLine,
  isClerkLine,
  isLetterheadLine,
  isNoteHead,
  isSignatureStart,
} from './part-starts.ts';
import type { State } from './start-state.ts';

export function mayStandAbove(lines: readonly PartLine[], at: number, state: State): boolean {
  const line = lines[at];
  return (
    line !== undefined &&
    at >= state.current.line &&
    !line.furniture &&
    isLetterheadLine(line) &&
    !isSignatureStart(lines, at)
  );
}

/** A web page prints the title above the header: the page begins there. */
export function backOverTitle(lines: readonly PartLine[], at: number, state: State): number {
  let from = at;
  while (from > Math.max(state.afterSignature, state.current.line) && at - from < 6) {
    const line = lines[from - 1];
    if (!line || line.marker || isSignatureStart(lines, from - 1) || (line.text.length > 250 && !line.furniture)) break;
    from--;
  }
  return from;
}

/** `17. 02. 2025. a.` ends no sentence. */
const ENDS_IN_YEAR = /\p{N}{4}\s?\.?\s?a?\.$/u;

/** The first line of the block of title, approval and annex lines above a title. */
export function titleBlockStart(lines: readonly PartLine[], at: number, state: State): number {
  const floor = Math.max(state.current.line, state.afterSignature);
  let from = at;
  for (let i = at - 1; i >= floor && i >= at - 16; i--) {
    const line = lines[i];
    if (!line || line.furniture || line.marker?.kind === 'bullet' || line.text.length > 200) break;
    const opens = isAnnexLine(line) || isApprovalLine(line);
    if (opens || isCapitals(line.text)) from = i;
    else if (
      line.marker ||
      isSignatureStart(lines, i) ||
      isClerkLine(line) ||
      (/[.;:]$/u.test(line.text) && !ENDS_IN_YEAR.test(line.text))
    )
      break;
  }
  return from;
}

/** Whether more than a title stands below: numbered lines, rows, several lines or long ones. */
export function hasBody(lines: readonly PartLine[], at: number): boolean {
  let marked = 0;
  let count = 0;
  let characters = 0;
  for (const line of lines.slice(at + 1, at + 40)) {
    if (line.furniture) continue;
    if (isActHead(line) || isNoteHead(line)) break;
    if (line.marker) marked++;
    count++;
    characters += line.text.length;
  }
  return (
    (marked >= 1 && characters >= 60) ||
    count >= 6 ||
    characters >= 300 ||
    /\s(?:1|I)\.?\s\p{L}/u.test(lines[at]?.text ?? '')
  );
}

/** Registers start at the card's rows above the head. */
export function overFurniture(lines: readonly PartLine[], at: number, floor: number): number {
  let from = at;
  while (from - 1 > floor && lines[from - 1]?.furniture) from--;
  return from;
}

/** The line after the names, roles and marks that follow a signature's first line. */
export function endOfSignature(lines: readonly PartLine[], at: number): number {
  let end = at + 1;
  for (let i = at + 1; i < lines.length && i <= at + 3; i++) {
    const line = lines[i];
    if (
      !line ||
      line.marker ||
      line.text.length > 100 ||
      isCapitals(line.text) ||
      isAnnexLine(line) ||
      isApprovalLine(line) ||
      isNoteHead(line)
    )
      break;
    if (line.gapBefore > 1 || /[.;:]$/u.test(line.text) || /^\d/u.test(line.text)) break;
    end = i + 1;
    if (/\p{L}/u.test(line.text) && !/^\p{Lu}\S*\s\p{Lu}/u.test(line.text) && i > at) break;
  }
  return end;
}
