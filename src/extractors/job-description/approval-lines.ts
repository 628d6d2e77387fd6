import { fold } from '../../normalize/text/fold.ts';
import type { Reading } from '../../normalize/text/reading.ts';
import { findDates } from '../../normalize/values/dates.ts';
import { findInstitutionGenitive } from '../../normalize/values/institutions.ts';
import { isPersonName } from '../../normalize/values/person-names.ts';
import { isRolePhrase } from '../../normalize/values/roles.ts';
import { isCapitals } from '../../sections/announce.ts';
import type { TextUnit } from '../../sections/outline.ts';
import { DIGITAL_MARK } from '../../sections/signature-cues.ts';
import { isTitleLine } from '../../sections/title-line.ts';
import { APPROVAL_OPENERS, APPROVING_ACTS } from '../../vocabulary/approval-words.ts';

/** From `KINNITATUD` to what the block does not hold any more; an annex reference or a contract note counts too. */
export function approvalLines(units: readonly TextUnit[], titleAt: number): TextUnit[] {
  const lines: TextUnit[] = [];
  let open = false;
  for (const [i, unit] of units.entries()) {
    const text = unit.reading.text;
    const folded = fold(text);
    if (isTitleLine(unit)) {
      open = false;
      continue;
    }
    const opens =
      APPROVAL_OPENERS.test(folded) || isAnnexLine(folded) || (isActLine(text) && (titleAt < 0 || i < titleAt));
    if (opens) open = true;
    if (!open) continue;
    if (!opens && lines.length > 0 && !belongsToApproval(unit, units[i + 1] ?? null)) {
      open = false;
      continue;
    }
    lines.push(unit);
  }
  return withLinesBefore(lines, units);
}

/** `Lisa 1`, `LISA nr 2`. */
export function isAnnexLine(folded: string): boolean {
  return /^lisa(?: nr\.?)? ?\p{N}{0,3}[.:]?$/u.test(folded);
}

function isActLine(text: string): boolean {
  return /(?<!\p{L})(?:nr|number)\.? ?\p{N}/iu.test(text) && APPROVING_ACTS.some(([forms]) => forms.test(text));
}

/** The approval block that begins with the first of these lines. */
export function approvalFrom(units: readonly TextUnit[]): Reading[] {
  const end = units.findIndex((unit, i) => i > 0 && !belongsToApproval(unit, units[i + 1] ?? null));
  return units.slice(0, end < 0 ? units.length : end).map((unit) => unit.reading);
}

function belongsToApproval(unit: TextUnit, next: TextUnit | null): boolean {
  const { text } = unit.reading;
  if (text.length > 160) return false;
  if (DIGITAL_MARK.test(text) && text.length < 60) return true;
  if (
    findDates(text).length > 0 ||
    /(?<!\p{L})nr\.? ?\S/iu.test(text) ||
    APPROVING_ACTS.some(([forms]) => forms.test(text))
  )
    return true;
  if (
    isAnnexLine(fold(text)) ||
    isPersonName(text.replace(/,$/u, '')) ||
    /[_.]{3,}/u.test(text) ||
    /["„”“]/u.test(text)
  )
    return true;
  if (isCapitals(text) && !isRolePhrase(text)) return false;
  if (isRolePhrase(text)) return true;
  return (
    next !== null &&
    (findDates(next.reading.text).length > 0 || APPROVING_ACTS.some(([forms]) => forms.test(next.reading.text)))
  );
}

const LONGEST_REFERENCE = 5;

/** An annex reference opens with who issued the order and its quoted title, some lines above `lisa 5` or the number. */
function withLinesBefore(lines: TextUnit[], units: readonly TextUnit[]): TextUnit[] {
  const [first] = lines;
  if (!first || lines.some((line) => APPROVAL_OPENERS.test(fold(line.reading.text)))) return lines;
  const at = units.indexOf(first);
  const before: TextUnit[] = [];
  for (let i = at - 1; i >= 0 && before.length < LONGEST_REFERENCE; i--) {
    const unit = units[i];
    if (!unit || isTitleLine(unit) || isCapitals(unit.reading.text)) break;
    before.unshift(unit);
  }
  const from = before.findIndex(
    ({ reading }) =>
      isRolePhrase(reading.text.replace(/\s*\d.*$/u, '')) || findInstitutionGenitive(reading.text) !== null,
  );
  const reference = from < 0 ? [] : before.slice(from);
  const text = [...reference, first].map(({ reading }) => reading.text).join(' ');
  return APPROVING_ACTS.some(([forms]) => forms.test(text)) ? [...reference, ...lines] : lines;
}
