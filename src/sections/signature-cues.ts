import { fold } from '../normalize/text/fold.ts';
import { isPersonName } from '../normalize/values/person-names.ts';
import {
  ACKNOWLEDGED_DOCUMENT,
  ACKNOWLEDGEMENTS,
  LATE_APPROVAL,
  SIGNATURE_LINES,
} from '../vocabulary/signature-lines.ts';
import { SIGNING_PARTIES } from '../vocabulary/signature-words.ts';

/** A longer text is prose, whatever words it holds. */
const LONGEST_CUE = 300;

/** Whether a line belongs to a signature block: the digital mark, lines to sign on, the sentence of having read it. */
export function isSignatureCue(text: string): boolean {
  if (text.length > LONGEST_CUE) return false;
  const folded = fold(text).trim();
  return (
    SIGNATURE_LINES.some((line) => line.test(folded)) ||
    isAcknowledgement(folded) ||
    LATE_APPROVAL.test(folded) ||
    isNamedParty(text)
  );
}

/** `Töötaja: Mari Kask` */
function isNamedParty(text: string): boolean {
  const [label = '', name = '', ...more] = text.split(':');
  return (
    more.length === 0 &&
    SIGNING_PARTIES.includes(fold(label).trim()) &&
    isPersonName(name.replace(/(?<![\d.\s])[\d.\s]+$/u, '').trim())
  );
}

/** `Kinnitatud … 7. juuni 2021. a otsusega nr 34` at the end of the document. */
export function isLateApproval(text: string): boolean {
  return text.length <= LONGEST_CUE && LATE_APPROVAL.test(fold(text).trim());
}

function isAcknowledgement(folded: string): boolean {
  return (
    ACKNOWLEDGED_DOCUMENT.test(folded) &&
    ACKNOWLEDGEMENTS.test(folded) &&
    !/vaadatakse|muudetakse|vastuta/u.test(folded)
  );
}

/** The printed mark of a digital signature. */
export const DIGITAL_MARK =
  /[(/]?\s*(?:allkirjastatud digitaalselt|digitaalselt allkirjastatud|digiallkirjastatud)\s*[)/]?/iu;
