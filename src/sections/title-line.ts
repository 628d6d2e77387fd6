import { fold } from '../normalize/text/fold.ts';
import type { TextUnit } from './outline.ts';

const LONGEST_TITLE = 220;
const DOCUMENT_NAME = /(?:ameti|töö)juhend$/u;
const SPACED_END = /(?:\p{L} ){6,}\p{L}$/u;

/** The line ends in the document's own name, letter-spaced or not: `LAOHOIDJA AMETIJUHEND`. */
export function isTitleLine(unit: TextUnit): boolean {
  const folded = fold(unit.reading.text).replace(/[\s.:]+$/u, '');
  if (folded.length > LONGEST_TITLE || unit.marker?.kind === 'bullet') return false;
  return DOCUMENT_NAME.test(folded) || (SPACED_END.test(folded) && DOCUMENT_NAME.test(folded.slice(-30).replaceAll(' ', '')));
}
