import { fold } from '../normalize/text/fold.ts';
import { tail } from '../normalize/text/tail.ts';
import { findDates } from '../normalize/values/dates.ts';
import { endsInInstitution } from '../normalize/values/institutions.ts';
import { isPersonName, isRoleLine, readNameAndRole } from '../normalize/values/person-names.ts';
import {
  ACT_LINE_WORDS,
  ACT_WORDS,
  ACTION_VERBS,
  ANNEX_NOUNS,
  APPEAL_CUES,
  BASIS_CARRIERS,
  BASIS_OPENERS,
  EFFECT_CUES,
  STRONG_VERBS,
} from '../vocabulary/decision-words.ts';
import { COVER_MAIL_OPENERS } from '../vocabulary/register-labels.ts';
import { CLERK_LABELS } from '../vocabulary/signature-words.ts';
import { isCapitals } from './announce.ts';
import type { PartLine } from './part-lines.ts';
import { DIGITAL_MARK } from './signature-cues.ts';

const ACTS: ReadonlySet<string> = new Set(ACT_WORDS);
const ACT_COMPANIONS: ReadonlySet<string> = new Set(ACT_LINE_WORDS);
const VERBS: ReadonlySet<string> = new Set(ACTION_VERBS.flatMap(([, forms]) => forms));
const STRONG: ReadonlySet<string> = new Set(STRONG_VERBS);
const CLERK = new RegExp(`^(?:${CLERK_LABELS.join('|')})(?:\\([^()]{0,4}\\))?\\s*(?::|$)`, 'u');

/** `MÄÄRUS`, `LAANEMÄE LINNAVALITSUSE KORRALDUS`, `Otsus`: a line that only says what kind of act follows. */
export function isActHead({ text, folded, marker, row }: PartLine): boolean {
  if (row && text.length > 60) return false;
  if (marker || text.length > 90 || /[.;:,]$/u.test(text) || /["„“”]/u.test(text)) return false;
  const words = folded.replace(/[()]/gu, ' ').trim().split(/\s+/u);
  const last = words.findLast((word) => word !== 'eelnõu') ?? '';
  const draftOf = words.at(-1) === 'eelnõu' && /^(?:otsuse|korralduse|määruse|käskkirja)$/u.test(last);
  if (!ACTS.has(last.replace(/^(?:üld|personali|koond)/u, '')) && !draftOf) return false;
  const others = words.slice(0, words.lastIndexOf(last)).filter((word) => !ACT_COMPANIONS.has(word));
  if (others.length === 0) return isCapitals(text) || /^\p{Lu}/u.test(text);
  return others.length <= 6 && (isCapitals(text) || endsInBody(others.join(' '), text));
}

function endsInBody(folded: string, text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    (endsInInstitution(folded) || /(?:ministri|direktori|juhataja|vanema|linnapea|kantsleri|rektori)$/u.test(folded))
  );
}

/** `Väljaandja: …`: the act's own header as Riigi Teataja prints it. */
export function isGazetteHead(lines: readonly PartLine[], at: number): boolean {
  const line = lines[at];
  if (!line || !/(?:^|\s)väljaandja:/u.test(line.folded)) return false;
  return lines.slice(at, at + 6).some(({ folded }) => /(?:akti|teksti) liik:/u.test(folded));
}

/** The letterhead that may stand above an act's kind: body, place, `EELNÕU`, a project's name. */
export function isLetterheadLine({ text, folded, marker, row }: PartLine): boolean {
  if (row || marker || text.length > 90 || /[.;:]$/u.test(text)) return false;
  if (text === '' || /^eelnõu(?:\s|$)/u.test(folded) || isCapitals(text)) return true;
  return /^\p{Lu}/u.test(text) && endsInInstitution(text) && text.split(' ').length <= 6;
}

/** `Seletuskiri`, `SELETUSKIRI otsuse eelnõu juurde`, `… eelnõu seletuskiri`. */
export function isNoteHead({ text, folded, marker, row }: PartLine): boolean {
  if (row || marker || text.length > 260 || /[.;:,]$/u.test(text)) return false;
  if (/^seletuskiri$/u.test(folded)) return true;
  const head = /^seletuskiri(?!\p{L})\s*(.*)$/u.exec(folded);
  if (head)
    return (
      isCapitals(text.slice(0, 11)) ||
      /(?:eelnõu|juurde|kohta|kinnitamine|muutmine|kehtestamine)/u.test(head[1] ?? '') ||
      /^["„]/u.test(head[1] ?? '')
    );
  return (
    /(?:eelnõu(?:de)?|["“”]|(?:otsuse|määruse|korralduse|käskkirja))\s*(?:juurde )?seletuskiri$/u.test(folded) &&
    /^["„\p{Lu}]/u.test(text)
  );
}

/** The line that names a job description: ends in the word, is no sentence, no item of a list, cites nothing. */
export function isJobHead({ text, folded, marker, row }: PartLine): boolean {
  if (row && text.length > 120) return false;
  if (text.length > 200 || marker?.kind === 'bullet' || /\(lisa\s?\d*\)|["„“”]/u.test(folded)) return false;
  const glued = /^(.{0,80}?(?:ameti|töö)juhend)\s+(?:1|i)\.?\s+\p{L}/u.exec(folded);
  const title = (glued?.[1] ?? folded).replace(tail('.:'), '');
  if (!/(?:^|[\s-])(?:ameti|töö|teenistuskoha ameti)juhend$/u.test(title) || /[.;:,]\s/u.test(title)) return false;
  if (marker && !isCapitals(text)) return false;
  const printed = text.slice(0, title.length);
  return isCapitals(printed) || /^\p{Lu}/u.test(printed);
}

/** `Lisa 1`, `LISA nr 2`, `Lisa 1 käskkirja nr 3 juurde`; not `Lisa Palgaastmed`, which lists an annex. */
export function isAnnexLine({ folded }: PartLine): boolean {
  return (
    /^lisa(?:\s?(?:nr\.?)?\s?\d{1,2})?[.:]?$/u.test(folded) ||
    /^lisa(?: nr\.?)? \d{1,2}(?:\.|,)?\s.{0,160}$/u.test(folded)
  );
}

/** `KINNITATUD`, with or without who approved on the same line. */
export function isApprovalLine({ folded, text }: PartLine): boolean {
  return (
    (/^(?:kinnitatud|kehtestatud)(?!\p{L})/u.test(folded) && text.length <= 160 && !/[.;]$/u.test(text)) ||
    /^kinnitan\s*:?$/u.test(folded)
  );
}

/** A heading that could name an annex without `Lisa` above it. */
export function isAnnexTitle({ text, folded, marker, row }: PartLine): boolean {
  if (row || marker || text.length > 160 || /[.;:,]$/u.test(text)) return false;
  return ANNEX_NOUNS.test(folded.replace(/\s*\([^()]*\)$/u, '')) && (isCapitals(text) || /^\p{Lu}/u.test(text));
}

/** A numbered line that opens as an act's items do: with its verb, or saying when the act counts. */
export function isOperativeItem({ marker, folded }: PartLine): boolean {
  if (!marker || !(marker.kind === 'section' || (marker.kind === 'number' && marker.close !== ')'))) return false;
  const rest = folded.slice(marker.length);
  const [first = ''] = rest.split(/[\s,:;.]+/u);
  return STRONG.has(first) || isActSentence(rest);
}

/** Whether a folded text opens with a verb of deciding, or with the act itself as the subject of coming into force. */
export function opensWithVerb(folded: string): boolean {
  const [first = ''] = folded.trimStart().split(/[\s,:;.]+/u);
  if (VERBS.has(first)) return true;
  return /^tunnista(?:da|n|takse)$/u.test(first) || isActSentence(folded);
}

/** `Otsus jõustub …`, `Käesoleva otsusega mittenõustumisel võib esitada … vaide`. */
function isActSentence(folded: string): boolean {
  const own = /^(?:käesoleva?|selle)?\s?(?:otsus|korraldus|käskkir|määrus)\p{L}*\s/u.test(folded.trimStart());
  return own && (EFFECT_CUES.test(folded) || APPEAL_CUES.test(folded));
}

/** The digital mark, a name over a role, both on one line: where a signature begins. */
export function isSignatureStart(lines: readonly PartLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (/^\(\s?a\s?\)(?:\s\(\s?a\s?\))*(?:\s\p{Lu}\p{L}+ \p{Lu}.*)?$/u.test(line.text)) return true;
  if (line.marker) return false;
  const mark = DIGITAL_MARK.exec(line.text);
  if (mark) return true;
  if (line.row && !isEmptyRow(line))
    return line.cells.length > 1 && line.cells.every((cell) => readNameAndRole(cell)?.name);
  if (isEmptyRow(line)) return true;
  if (line.text.length > 120 || /[.;:,]$/u.test(line.text)) return false;
  const next = lines[at + 1];
  if (isPersonName(line.text)) return next !== undefined && isRoleLine(next.text);
  const both = readNameAndRole(line.text);
  if (both?.name && both.role) return true;
  return (
    both?.role !== null &&
    both !== null &&
    next !== undefined &&
    isPersonName(next.text) &&
    closed(lines[at - 1]?.text ?? '')
  );
}

/** `Juhataja: | |`: a row to sign in, left empty. */
function isEmptyRow({ text, cells, row }: PartLine): boolean {
  const label = /^([^|:]{3,60}):$/u.exec(text)?.[1] ?? '';
  return row && cells.length === 1 && label !== '' && isRoleLine(label);
}

function closed(text: string): boolean {
  return /[.;:!?)“”"]$/u.test(text) || text === '';
}

/** `Koostaja: …`, `Esitatud: …`: belongs to the act above. */
export function isClerkLine({ folded }: PartLine): boolean {
  return CLERK.test(folded) && folded.length <= 240;
}

export function isCoverMail({ folded }: PartLine): boolean {
  return COVER_MAIL_OPENERS.some((opener) => folded.startsWith(opener));
}

/** A line with a date or number of an act, or the beginning of its basis: what an act's head is followed by. */
export function speaksOfAct({ text, folded, marker }: PartLine): boolean {
  if (/(?<!\p{L})nr\.?\s?[\p{L}\p{N}.]/iu.test(text) || BASIS_CARRIERS.test(folded) || BASIS_OPENERS.test(text))
    return true;
  return (marker?.kind === 'section' || marker?.kind === 'number') && opensWithVerb(folded.slice(marker.length))
    ? true
    : findDates(text).length > 0;
}

export function foldedTitle(text: string): string {
  return fold(text)
    .replace(/[\s.:]+/gu, ' ')
    .trim();
}
