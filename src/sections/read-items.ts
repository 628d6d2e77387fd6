import type { BlockEdges } from '../model/document.ts';
import { goesOn, isFullLine } from '../normalize/text/continuation.ts';
import type { Marker } from '../normalize/text/markers.ts';
import { type Reading, slice } from '../normalize/text/reading.ts';
import type { RowUnit, Section, TextUnit, Unit } from './outline.ts';

/** One list item or paragraph, marker cut off; physical lines stay apart so that columns can still be told from each other. */
export interface TextItem {
  readonly type: 'item';
  readonly marker: Marker | null;
  readonly markerReading: Reading | null;
  readonly lines: Reading[];
  readonly bold: boolean;
  readonly heading: boolean;
  readonly level: number | null;
}

export interface RowItem {
  readonly type: 'row';
  readonly row: RowUnit;
}

export type Item = TextItem | RowItem;

export interface ItemContext {
  readonly edges: BlockEdges;
  /** The gap between wrapped lines; see `usualGap`. */
  readonly gap: number;
  /** The length that body lines wrap at. */
  readonly width: number;
}

/** The items of a section, a list that goes on in its heading's line taken apart. */
export function itemsOfSection(section: Section, context: ItemContext): Item[] {
  const items = readItems(section.units, context);
  return section.inline ? atSemicolons(items) : items;
}

export function readItems(units: readonly Unit[], context: ItemContext): Item[] {
  const items: Item[] = [];
  const lineItems = isSentenceLines(units);
  const apart = units.flatMap((candidate): Unit[] =>
    candidate.type === 'text' ? atInlineBullets(candidate) : [candidate],
  );
  for (const [i, unit] of apart.entries()) {
    if (unit.type === 'row') {
      items.push({ type: 'row', row: unit });
      continue;
    }
    const last = items.at(-1);
    const opens =
      (unit.marker !== null && !citesOn(last, unit)) || lineItems || opensGroup(last, unit, apart[i + 1], context);
    if (last?.type === 'item' && !opens && continues(last, unit, context)) last.lines.push(unit.reading);
    else items.push(toItem(unit));
  }
  return items;
}

/** `… töölepingu seaduse` / `§ 12 järgi`: the section sign goes on with the citation that the line before began. */
function citesOn(last: Item | undefined, unit: TextUnit): boolean {
  if (unit.marker?.kind !== 'section' || last?.type !== 'item') return false;
  return /(?:seaduse|seadustiku|määruse|korra|põhikirja)$/iu.test(last.lines.at(-1)?.text ?? '');
}

/** `Külastajad (20% tööajast)` between two numbered items: a short line in capitals' case where the item had room to go on. */
function opensGroup(
  last: Item | undefined,
  unit: TextUnit,
  next: Unit | undefined,
  { edges, width }: ItemContext,
): boolean {
  if (edges !== 'physical' || last?.type !== 'item' || !last.marker) return false;
  const before = last.lines.at(-1)?.text ?? '';
  const bullets = last.marker.kind === 'bullet';
  const isNumbered = next?.type === 'text' && next.marker !== null && (next.marker.kind === 'bullet') === bullets;
  const short = unit.reading.text.split(' ').length <= (bullets ? 3 : 6) && !/[.;,]$/u.test(unit.reading.text);
  return (
    isNumbered &&
    short &&
    /^\p{Lu}/u.test(unit.reading.text) &&
    !/[.;,-]$/u.test(before) &&
    !isFullLine(before, unit.reading.text, width * 1.3)
  );
}

function toItem(unit: TextUnit): TextItem {
  const { marker, block } = unit;
  return {
    type: 'item',
    marker,
    markerReading: marker ? slice(unit.reading, 0, marker.length) : null,
    lines: [slice(unit.reading, marker?.length ?? 0)],
    bold: block.bold,
    heading: block.kind === 'heading',
    level: block.level,
  };
}

/** A paragraph that a page end cut has filled its line; a shorter one is a list entry without a full stop. */
const SHORTEST_CUT = 25;

function continues(item: TextItem, unit: TextUnit, { edges, gap, width }: ItemContext): boolean {
  if (unit.marker && !citesOn(item, unit)) return false;
  const before = item.lines.at(-1)?.text ?? '';
  const after = unit.reading.text;
  if (before === '') return true;
  if (isLeadIn(after) && !/[,-]$/u.test(before)) return false;
  if (edges === 'stated' || unit.block.cell)
    return goesOn(before, after) && !item.heading && before.length >= SHORTEST_CUT;
  if (goesOn(before, after)) return true;
  if (unit.gapBefore > gap || /:$/u.test(before)) return false;
  if (item.marker) return true;
  return isFullLine(before, after, width);
}

/** A list in one run of text, parted by semicolons, as it follows `Õigused:` on the same line. */
function atSemicolons(items: readonly Item[]): Item[] {
  const [only] = items;
  if (items.length !== 1 || only?.type !== 'item' || only.marker || only.lines.length === 0) return [...items];
  const pieces: TextItem[] = [];
  let lines: Reading[] = [];
  for (const line of only.lines) {
    let from = 0;
    for (const match of line.text.matchAll(/;(?=\s|$)/gu)) {
      lines.push(slice(line, from, match.index + 1));
      pieces.push({ ...only, lines });
      lines = [];
      from = match.index + 1;
    }
    const rest = slice(line, from);
    if (rest.text !== '') lines.push(rest);
  }
  if (lines.length > 0) pieces.push({ ...only, lines });
  return pieces.length > 1 ? pieces : [...items];
}

/** `Asjatundlikkus:` alone on a line opens something, whatever stood above. */
function isLeadIn(text: string): boolean {
  return /^\p{Lu}.*:$/u.test(text) && text.split(' ').length <= 6;
}

/** Unmarked lines that each are a whole sentence, two or more and nothing else: a list without bullets. */
function isSentenceLines(units: readonly Unit[]): boolean {
  if (units.length < 2) return false;
  const lines = units.map((unit) => (unit.type === 'text' && !unit.marker ? unit.reading.text : ''));
  const opening = /^\S+/u.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.every((line) => /^\p{Lu}.*[.;]$/u.test(line) && line.startsWith(opening));
}

/** A bullet inside a line begins an item there: the next column's or the next item's, which the text layout ran together. */
function atInlineBullets(unit: TextUnit): TextUnit[] {
  const { text } = unit.reading;
  if (!/\S\s+[•▪●]\s*\S/u.test(text)) return [unit];
  const starts = [0, ...[...text.matchAll(/(?<=\S)\s+(?=[•▪●]\s*\S)/gu)].map((match) => match.index + match[0].length)];
  return starts.map((start, i) => {
    const reading = slice(unit.reading, start, starts[i + 1] ?? text.length);
    const marker =
      i === 0
        ? unit.marker
        : {
            kind: 'bullet' as const,
            number: null,
            depth: 0,
            close: '' as const,
            length: /^[•▪●]\s*/u.exec(reading.text)?.[0].length ?? 0,
          };
    return { ...unit, reading, marker, gapBefore: i === 0 ? unit.gapBefore : 0 };
  });
}
