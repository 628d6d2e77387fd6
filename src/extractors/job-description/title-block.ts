import { words } from '../../normalize/text/fold.ts';
import { join, type Reading, slice } from '../../normalize/text/reading.ts';
import {
  endsInInstitution,
  findInstitutionGenitive,
  institutionHeads,
  institutionToNominative,
} from '../../normalize/values/institutions.ts';
import { isRolePhrase, toNominative } from '../../normalize/values/roles.ts';
import { endsInUnit, splitUnits } from '../../normalize/values/units.ts';
import { isCapitals } from '../../sections/announce.ts';
import type { Outline, TextUnit } from '../../sections/outline.ts';
import { isTitleLine } from '../../sections/title-line.ts';
import { approvalLines } from './approval-lines.ts';

/** A name with the words it was read from. */
export interface Named {
  readonly value: string;
  readonly source: Reading;
  readonly certain: boolean;
}

/** What stands above the first heading, taken apart. */
export interface TitleBlock {
  /** `AMETIJUHEND`, `LAOHOIDJA AMETIJUHEND`: the line that names the document. */
  readonly title: Reading | null;
  readonly approval: readonly Reading[];
  readonly institution: Named | null;
  readonly units: readonly Named[];
  readonly position: Named | null;
  /** Lines that say nothing of these. */
  readonly rest: readonly TextUnit[];
}

/** Reads the lines before the first heading: approval, institution, units, position, title. */
export function readTitleBlock(outline: Outline): TitleBlock {
  const units = outline.title.flatMap((unit) => (unit.type === 'text' ? [unit] : unit.cells.flat()));
  const titleAt = lastIndex(units, isTitleLine);
  const approval = new Set(approvalLines(units, titleAt));
  const around = units.filter((unit) => !approval.has(unit) && !isTitleLine(unit));
  const block = new BlockReader();
  const title = titleAt >= 0 ? (units[titleAt]?.reading ?? null) : null;
  for (const unit of around) block.line(unit, units.indexOf(unit) > titleAt, titleAt >= 0);
  for (const unit of units.filter(isTitleLine)) block.titleLine(unit.reading);
  return {
    title,
    approval: [...approval].map((unit) => unit.reading),
    institution: block.institution,
    units: block.units,
    position: block.position,
    rest: [...block.rest, ...units.filter((unit) => isTitleLine(unit) && unit.reading !== title)],
  };
}

function lastIndex(units: readonly TextUnit[], test: (unit: TextUnit) => boolean): number {
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i];
    if (unit && test(unit)) return i;
  }
  return -1;
}

/** Takes the lines around the title one by one. */
class BlockReader {
  institution: Named | null = null;
  readonly units: Named[] = [];
  position: Named | null = null;
  readonly rest: TextUnit[] = [];

  line(unit: TextUnit, afterTitle: boolean, titled: boolean): void {
    const { reading } = unit;
    const text = reading.text.replace(/[,:]$/u, '');
    if (unit.marker || text.length > 120 || /[.;]$/u.test(text) || text.split(' ').length > 10) {
      this.rest.push(unit);
      return;
    }
    const plain = text.replace(/\s*\([^)]*\)$/u, '');
    if (!this.institution && (endsInInstitution(plain) || institutionGenitiveOnly(plain) || holdsInstitution(plain))) {
      this.institution = { value: institutionToNominative(plain), source: reading, certain: true };
    } else if (endsInUnit(plain)) {
      this.units.push(
        ...splitUnits(text).map((entry) => ({
          value: entry.value,
          source: slice(reading, entry.start, entry.end),
          certain: true,
        })),
      );
    } else if ((titled || isCapitals(plain) || unit.block.bold) && isRolePhrase(plain)) {
      if (this.position) this.rest.push(unit);
      else this.chain(slice(reading, 0, text.length));
    } else if (!afterTitle && titled && !this.institution && NAMED_HOUSE.test(text)) {
      this.institution = { value: text, source: reading, certain: false };
    } else if (afterTitle && this.position && /^\([^)]*\)$/u.test(text)) {
      this.position = { ...this.position, source: join([this.position.source, reading]) };
    } else this.rest.push(unit);
  }

  /** `X LINNAVALITSUSE Y TEENISTUSE Z SPETSIALISTI AMETIJUHEND`: institution, units, position, each in the genitive. */
  titleLine(whole: Reading): void {
    const after = /^(?:ameti|töö)juhend\s*[:–-]\s+/iu.exec(whole.text);
    if (after) return this.named(slice(whole, after[0].length));
    const half = whole.text.indexOf(' / ');
    const reading = half > 0 ? slice(whole, 0, half) : whole;
    const found = words(reading.text);
    const last = found.at(-1);
    this.chain(slice(reading, 0, last?.start ?? 0));
  }

  /** Institution, units and position, one in the genitive of the next. */
  private chain(reading: Reading): void {
    let rest = reading;
    const institution = findInstitutionGenitive(rest.text);
    if (institution) {
      const source = slice(rest, institution.start, institution.end);
      this.institution ??= { value: institutionToNominative(source.text), source, certain: true };
      rest = slice(rest, institution.end);
    }
    rest = this.titleUnits(rest);
    if (rest.text !== '') this.named(rest);
  }

  private named(reading: Reading): void {
    const { value, certain } = toNominative(reading.text);
    this.position ??= { value, source: reading, certain };
  }

  /** Units stand as a chain of genitives before the position; the last word that ends one parts them. */
  private titleUnits(reading: Reading): Reading {
    const found = [...reading.text.matchAll(/\S+/gu)];
    for (let i = found.length - 2; i >= 0; i--) {
      const end = (found[i]?.index ?? 0) + (found[i]?.[0].length ?? 0);
      const head = reading.text.slice(0, end);
      if (!endsInUnit(head)) continue;
      const entries = splitUnits(head);
      this.units.push(
        ...entries.map((entry) => ({
          value: entry.value,
          source: slice(reading, entry.start, entry.end),
          certain: true,
        })),
      );
      return slice(reading, end);
    }
    return reading;
  }
}

/** Above the title: two capitalised words or more, nothing else; an employer of a kind that no list knows. */
const NAMED_HOUSE = /^\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){1,4}$/u;

/** The legal form beside a company's name. */
const COMPANY = /(?<!\p{L})(?:OÜ|AS|SA|MTÜ|TÜ|osaühing|aktsiaselts|sihtasutus)(?!\p{L})/u;

/** `KEILA LASTEAED OJAKE`: the kind of institution stands before its proper name. */
function holdsInstitution(text: string): boolean {
  const parts = text.split(' ');
  if (COMPANY.test(text) && parts.length <= 6) return true;
  if (parts.length < 2 || parts.length > 6 || !parts.every((part) => /^\p{Lu}/u.test(part))) return false;
  return parts.some((part) => institutionHeads.read(part).some((reading) => reading.case === 'nominative'));
}

function institutionGenitiveOnly(text: string): boolean {
  const found = findInstitutionGenitive(text);
  return found !== null && text.slice(found.end).trim() === '';
}
