import type { Finding } from '../../model/finding.ts';
import { fold } from '../../normalize/text/fold.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { endsInInstitution } from '../../normalize/values/institutions.ts';
import { isPersonName, readNameAndRole } from '../../normalize/values/person-names.ts';
import { toNominative } from '../../normalize/values/roles.ts';
import { DIGITAL_MARK } from '../../sections/signature-cues.ts';
import { APPROVAL_OPENERS, APPROVING_ACTS } from '../../vocabulary/approval-words.ts';
import { CONFIDENCE, found } from '../context.ts';
import { isAnnexLine } from './approval-lines.ts';
import type { JobContext } from './context.ts';

export interface Approval {
  readonly by: string | null;
  readonly role: string | null;
  readonly act: { readonly kind: string | null; readonly number: string | null } | null;
  readonly date: string | null;
}

const NUMBER = /(?<!\p{L})(?:nr|number)\.? ?([\p{N}\p{L}][\p{N}\p{L}./-]*)/iu;
const BODY_OF_ACT =
  /(?<!\p{L})(?:vallavalitsuse|linnavalitsuse|vallavolikogu|linnavolikogu|valitsuse|volikogu)(?!\p{L})/iu;

/** The KINNITATUD block, the reference of an annex, or the contract that the description annexes; `null` where none stands. */
export function extractApproval(context: JobContext, late: readonly Reading[]): Finding<Approval> | null {
  const lines = context.titleBlock.approval.length > 0 ? context.titleBlock.approval : late;
  if (lines.length === 0) return null;
  const act = actOf(lines);
  const date = dateOf(lines);
  const beside = lines.flatMap(nameBeside)[0] ?? null;
  const by =
    lines
      .map((line) => line.text.replace(/,$/u, ''))
      .find((text) => isPersonName(text) && !APPROVAL_OPENERS.test(fold(text))) ??
    beside?.name ??
    null;
  const role = beside ? toNominative(beside.role).value : roleOf(lines, by);
  if (!act && !date && !by && !role) {
    context.structure.push(...lines);
    return null;
  }
  return found(context, { by, role, act, date }, lines, 'block/approval', CONFIDENCE.titleBlock);
}

/** `direktor Aivar Lepp` on one line. */
function nameBeside({ text }: Reading): { name: string; role: string }[] {
  if (text.length > 80 || /\d/u.test(text)) return [];
  const read = readNameAndRole(text);
  return read?.name && read.role ? [{ name: text.slice(...read.name), role: text.slice(...read.role) }] : [];
}

function actOf(lines: readonly Reading[]): Approval['act'] {
  const text = lines
    .map((line) => line.text.replace(ANNEX_OPENING, '').replace(/^lisa(?: nr\.?)? ?\p{N}{1,3}$/iu, ''))
    .join(' ');
  const kind = APPROVING_ACTS.find(([forms]) => forms.test(text))?.[1] ?? null;
  const unquoted = text.replace(/["„“«][^"“”»]{0,300}["“”»]/gu, ' ');
  const number = NUMBER.exec(unquoted)?.[1]?.replace(/[.,-]+$/u, '') ?? null;
  return kind === null && number === null ? null : { kind, number };
}

function dateOf(lines: readonly Reading[]): string | null {
  for (const line of lines) {
    const [date] = findDates(line.text);
    if (date) return date.iso;
  }
  return findDates(lines.map((line) => line.text).join('\n'))[0]?.iso ?? null;
}

/** What stands between the opener and the date or the act's kind: the approver, in the nominative. */
function roleOf(lines: readonly Reading[], by: string | null): string | null {
  const pieces: string[] = [];
  for (const line of lines) {
    if (line.text.replace(/,$/u, '') === by || isAnnexLine(fold(line.text))) continue;
    const piece = beforeAct(withoutOpener(line.text));
    if (piece !== '') pieces.push(piece);
    if (piece.length < withoutOpener(line.text).length) break;
  }
  const phrase = pieces
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<![,;:.])[,;:.]+$/u, '')
    .trim();
  if (phrase === '' || !/\p{L}{3}/u.test(phrase) || /tööleping|juurde/iu.test(phrase)) return null;
  if (BODY_OF_ACT.test(phrase) || endsInInstitution(phrase)) return toNominativeBody(phrase);
  return toNominative(phrase).value;
}

/** `Lisa 3` before the role, and what else is no part of it. */
const ANNEX_OPENING = /^lisa(?: nr\.?)? ?\p{N}{1,3}[.,:]?\s+/iu;

function withoutOpener(whole: string): string {
  const text = whole.replace(DIGITAL_MARK, '').replace(ANNEX_OPENING, '').trim();
  return APPROVAL_OPENERS.test(fold(text)) ? text.replace(/^\S+\s*:?\s*/u, '') : text;
}

function beforeAct(text: string): string {
  const cuts = [
    findDates(text)[0]?.start,
    ...APPROVING_ACTS.map(([forms]) => forms.exec(text)?.index),
    NUMBER.exec(text)?.index,
    /["„“«]/u.exec(text)?.index,
    /[_…]{2,}|\.{3,}/u.exec(text)?.index,
  ];
  const cut = Math.min(text.length, ...cuts.filter((index): index is number => index !== undefined));
  return text.slice(0, cut).trim();
}

function toNominativeBody(phrase: string): string {
  const nominative = toNominative(phrase);
  return nominative.certain ? nominative.value : phrase.replace(/(valitsus)e$/iu, '$1');
}
