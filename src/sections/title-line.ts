import { fold } from '../normalize/text/fold.ts';
import { tail } from '../normalize/text/tail.ts';
import type { TextUnit } from './outline.ts';

const LONGEST_TITLE = 220;
const DOCUMENT_NAME = /(?:ameti|töö)juhend\)?$|^(?:töö|ameti)kirjeldus$/u;
/** `Ametijuhend: klienditoe spetsialist` */
const NAME_FIRST = /^(?:ameti|töö)juhend\s*[:–-]\s+(?=\p{L})/u;
/** `Töölepingu nr 5 juurde kuuluv lisa (ametijuhend)` says what the document belongs to. */
const ANNEXED = /(?<!\p{L})(?:lisa|juurde|lepingu)(?!\p{L})/u;
const SPACED_END = /(?:\p{L} ){6,}\p{L}$/u;

/** The line ends in the document's own name, letter-spaced or not: `LAOHOIDJA AMETIJUHEND`. */
export function isTitleLine(unit: TextUnit): boolean {
  const folded = fold(unit.reading.text).replace(tail('.:'), '');
  if (folded.length > LONGEST_TITLE || unit.marker?.kind === 'bullet' || ANNEXED.test(folded)) return false;
  const estonian = folded.split(' / ')[0]?.trim() ?? '';
  const seen = estonian.replace(/arneti/u, 'ameti');
  return (
    DOCUMENT_NAME.test(seen) ||
    NAME_FIRST.test(folded) ||
    (SPACED_END.test(folded) && DOCUMENT_NAME.test(folded.slice(-30).replaceAll(' ', '')))
  );
}
