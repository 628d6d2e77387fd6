import type { Document, ParserNote, Region } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { NumberCounter } from '../docx/number-text.ts';
import { EdgeStory } from '../edge-story.ts';
import type { FlowNode } from '../flow.ts';
import { flowWords } from '../flow.ts';
import { FlowWriter } from '../flow-writer.ts';
import type { Fib } from './fib.ts';
import { PART, readFib } from './fib.ts';
import type { DocLists } from './lists.ts';
import { readLists } from './lists.ts';
import { damaged, openOle } from './ole.ts';
import { readRuns } from './runs.ts';
import type { DocFindings, DocSource } from './story-reader.ts';
import { readStory } from './story-reader.ts';
import { readStyles } from './styles.ts';
import { readText } from './text.ts';

type Stretch = readonly [from: number, to: number];

/** DOC bytes (Word 97–2003) → Document. @throws InputError */
export function readDoc(bytes: Uint8Array): Document {
  try {
    return readWord(readFib(openOle(bytes)));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('a part of it ends too early', error);
    throw error;
  }
}

function readWord(fib: Fib): Document {
  const source: DocSource = {
    text: readText(fib),
    paragraphs: readRuns(fib, 'paragraphRuns'),
    characters: readRuns(fib, 'characterRuns'),
    styles: readStyles(fib),
    lists: readListsIfWhole(fib),
  };
  const findings: DocFindings = { hiddenCharacters: 0, swallowedCells: 0, notes: 0, pictures: 0, lostNumbers: 0 };
  const counter = new NumberCounter();
  const read = (stretch: Stretch, region: Region, path: string, own = new NumberCounter()) =>
    readStory(source, stretch, new EdgeStory(region, path), own, findings);
  const places = placesOf(fib);
  const heads = headStretches(fib, places.headers).map(({ region, stretch }, i) => ({
    region,
    nodes: read(stretch, region, `${region}[${i + 1}]`),
  }));
  const writer = new FlowWriter();
  const taken = new Set<string>();
  const writeHeads = (wanted: Region) => {
    for (const { region, nodes } of heads)
      if (region === wanted && isNew(taken, region, nodes)) writer.write(nodes, region);
  };
  writeHeads('header');
  writer.write(read(places.body, 'body', 'body', counter), 'body');
  writer.write(read(places.boxes, 'text-box', 'boxes'), 'text-box');
  writer.write(read(places.footnotes, 'footnote', 'footnotes'), 'footnote');
  writer.write(read(places.endnotes, 'footnote', 'endnotes'), 'footnote');
  writeHeads('footer');
  if (writer.isEmpty) throw noText(findings);
  const notes = notesOn(findings, fib);
  return writer.document({ format: 'doc', mediaType: 'application/msword' }, notes);
}

/** Tables of lists that cannot be read cost the numbers, not the document. */
function readListsIfWhole(fib: Fib): DocLists {
  try {
    return readLists(fib);
  } catch (error) {
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}

/** Where each of the file's texts lies in the whole. */
function placesOf({ lengths }: Fib): Record<keyof Fib['lengths'], Stretch> {
  let at = 0;
  const next = (length: number): Stretch => {
    at += length;
    return [at - length, at];
  };
  return {
    body: next(lengths.body),
    footnotes: next(lengths.footnotes),
    headers: next(lengths.headers),
    comments: next(lengths.comments),
    endnotes: next(lengths.endnotes),
    boxes: next(lengths.boxes),
    headerBoxes: next(lengths.headerBoxes),
  };
}

/** Six lines between notes come first, then for each section: even and odd header, even and odd footer, first header, first footer. */
const HEAD_REGIONS: readonly Region[] = ['header', 'header', 'footer', 'footer', 'header', 'footer'];
const NOTE_LINES = 6;

function headStretches(fib: Fib, [from, to]: Stretch): { readonly region: Region; readonly stretch: Stretch }[] {
  const starts = fib.part(PART.headerStarts);
  const count = Math.floor(starts.length / 4) - 2;
  const heads: { readonly region: Region; readonly stretch: Stretch }[] = [];
  for (let i = NOTE_LINES; i < count; i++) {
    const region = HEAD_REGIONS[(i - NOTE_LINES) % HEAD_REGIONS.length] ?? 'header';
    const start = from + starts.readUInt32LE(i * 4);
    const end = Math.min(from + starts.readUInt32LE(i * 4 + 4), to);
    if (end > start) heads.push({ region, stretch: [start, end] });
  }
  return heads;
}

function isNew(taken: Set<string>, region: Region, nodes: readonly FlowNode[]): boolean {
  const key = `${region} ${flowWords(nodes)}`;
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

function notesOn(findings: DocFindings, { lengths }: Fib): ParserNote[] {
  const counted: readonly (readonly [number, string, string])[] = [
    [findings.hiddenCharacters, 'hidden-text', 'characters of hidden text were left out'],
    [findings.notes, 'note-marks-left-out', 'notes stand at the end; their marks in the text were left out'],
    [lengths.comments, 'comments-left-out', 'characters of comments were left out'],
    [lengths.headerBoxes, 'head-boxes-left-out', 'characters in boxes of headers were left out'],
    [findings.swallowedCells, 'merged-cell-text', 'merged cells hold text that is not printed; it was left out'],
    [findings.lostNumbers, 'numbers-lost', 'paragraphs lost their automatic numbers; their lists cannot be read'],
  ];
  return counted.flatMap(([count, code, message]) => (count > 0 ? [{ code, message: `${count} ${message}` }] : []));
}

function noText(findings: DocFindings): InputError {
  if (findings.pictures === 0) {
    return new InputError('empty-file', 'the document holds no text', 'check that it is the right file');
  }
  const advice = 'recognise the text of the pictures first (OCR) and give the result';
  return new InputError('no-text-layer', 'the document holds pictures, but no text', advice);
}
