import { fold } from '../normalize/text/fold.ts';
import { isPersonName, isRoleLine, readNameAndRole } from '../normalize/values/person-names.ts';
import { SIGNING_PARTIES, WRITER_LABELS } from '../vocabulary/signature-words.ts';
import type { TextUnit, Unit } from './outline.ts';

const DATE_TAIL = /[\s,]*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.?\s*$/u;

/** One `Role: First Last` of a line that holds several. */
const SIGNER = /\p{Lu}[\p{L} -]{2,40}: \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+(?=\s|$)/gu;

const WRITER = new RegExp(`^(?:${WRITER_LABELS.join('|')})\\s*:?\\s+(?=\\p{L})`, 'iu');

/** `Juhendi koostaja: arhivaar Mari Kask`: who wrote the paper, by name. */
function namesWriter(text: string): boolean {
  const label = WRITER.exec(text)?.[0];
  if (label === undefined) return false;
  return (readNameAndRole(text.slice(label.length).replace(DATE_TAIL, ''))?.name ?? null) !== null;
}

/** `Direktor: Kadri Saar`, `Töötaja: Mari Kask 3.4.2021`: a role or party and a person's name. */
export function isSigner(text: string): boolean {
  if (text.length > 120) return false;
  if (namesWriter(text)) return true;
  if (text.replace(SIGNER, '').trim() === '') return true;
  const colon = text.indexOf(':');
  if (colon < 3 || text.indexOf(':', colon + 1) >= 0) return /^kinnitatud$/u.test(fold(text).trim());
  const label = text.slice(0, colon).trim();
  const name = text
    .slice(colon + 1)
    .replace(DATE_TAIL, '')
    .trim();
  return isPersonName(name) && (SIGNING_PARTIES.includes(fold(label)) || isRoleLine(label));
}

/**
 * Takes the lines that close a list without being its items: names, roles and parties, unmarked and without a full stop.
 * They are signers only where a person's name stands among them, or two parties side by side.
 */
export function takeSigners(units: Unit[]): Unit[] {
  let from = units.length;
  while (from > 1 && isClosing(units[from - 1])) from--;
  const closing = units.slice(from);
  const names = closing.flatMap(textsOf).filter((text) => isPersonName(text.replace(DATE_TAIL, ''))).length;
  const parties = closing
    .flatMap(textsOf)
    .filter((text) => SIGNING_PARTIES.includes(fold(text.replace(/:$/u, '')))).length;
  return names > 0 || parties > 1 ? units.splice(from) : [];
}

function textsOf(unit: Unit): string[] {
  const parts: readonly TextUnit[] = unit.type === 'text' ? [unit] : unit.cells.flat();
  return parts.map(({ reading }) => reading.text);
}

function isClosing(unit: Unit | undefined): boolean {
  if (!unit || (unit.type === 'text' && unit.marker)) return false;
  const texts = textsOf(unit);
  return (
    texts.length > 0 &&
    texts.every(
      (text) => text.split(' ').length <= 6 && !/[.;]$/u.test(text) && namesSigner(text.replace(DATE_TAIL, '')),
    )
  );
}

function namesSigner(text: string): boolean {
  const bare = text.replace(/:$/u, '').trim();
  return isPersonName(bare) || SIGNING_PARTIES.includes(fold(bare)) || (isRoleLine(bare) && /^\p{Lu}/u.test(bare));
}
