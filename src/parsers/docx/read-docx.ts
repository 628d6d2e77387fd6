import type { Document, ParserNote } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { NumberCounter } from './number-text.ts';
import { readLists } from './numbering.ts';
import type { DocxPackage } from './package.ts';
import { OOXML_PREFIXES, openPackage } from './package.ts';
import { readStories } from './read-story.ts';
import type { RunningHead } from './running-heads.ts';
import { planSections } from './running-heads.ts';
import type { NoteReference, Story, StoryFindings } from './story.ts';
import { noFindings } from './story.ts';
import type { StyleSheet } from './styles.ts';
import { isOn, readStyles } from './styles.ts';
import type { SymbolTable } from './symbols.ts';
import { readSymbols } from './symbols.ts';
import { DocumentWriter } from './write-document.ts';

/**
 * An opened container → Document, in one pass over `document.xml` and over each part that it needs.
 *
 * mammoth is not the reader here: it gives neither printed numbers, headers and footers, hidden text nor places, all of
 * which this project's evidence rests on, and a document read twice takes many times as long. It serves where its
 * knowledge is wider than this reader's, the symbol fonts (`symbols.ts`), and as the second opinion of the tests.
 */
export async function readDocx(zip: ZipArchive): Promise<Document> {
  const docx = openPackage(zip);
  const styles = readStyles(readIfThere(docx, 'styles'), 'styles.xml');
  let stories = readAll(docx, styles, new Map());
  const { unknownSymbols } = stories.findings;
  if (unknownSymbols.size > 0) stories = readAll(docx, styles, await readSymbols(unknownSymbols));
  return assemble(docx, styles, stories);
}

/** All stories of the document that are printed, and what was found on the way. */
interface Stories {
  readonly body: Story;
  readonly heads: ReadonlyMap<string, Story>;
  readonly notes: readonly Story[];
  readonly findings: StoryFindings;
}

function readAll(docx: DocxPackage, styles: StyleSheet, symbols: SymbolTable): Stories {
  const findings = noFindings();
  const read = (part: string) => readStories(docx.read(part), part, styles, symbols, findings);
  const body = read(docx.main)[0];
  if (body === undefined) throw noBody();
  const heads = new Map<string, Story>();
  for (const { id, part } of docx.relationships.filter(({ type }) => type === 'header' || type === 'footer')) {
    const story = docx.partById(id) === part ? read(part)[0] : undefined;
    if (story !== undefined) heads.set(id, story);
  }
  return { body, heads, notes: readNotes(docx, [...findings.notes], read), findings };
}

/** Footnotes, then endnotes, in the order of their marks; a note that nothing points to is not printed. */
function readNotes(docx: DocxPackage, marks: readonly NoteReference[], read: (part: string) => Story[]): Story[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) => {
    const ids = new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.id));
    const part = ids.size > 0 ? docx.partOfType(`${kind}s`) : null;
    const byId = new Map((part === null ? [] : read(part)).map((story) => [story.id, story]));
    return [...ids].flatMap((id) => byId.get(id) ?? []);
  });
}

function assemble(docx: DocxPackage, styles: StyleSheet, stories: Stories): Document {
  const lists = readLists(readIfThere(docx, 'numbering'), 'numbering.xml', styles);
  const plan = planSections(stories.body, stories.heads, () => hasEvenHeads(docx));
  const writer = new DocumentWriter(styles, lists);
  const counter = new NumberCounter();
  for (const section of plan.sections) {
    writeHeads(writer, section.heads);
    writer.write(section.nodes, 'body', counter);
  }
  for (const note of stories.notes) writer.write(note.nodes, 'footnote');
  writeHeads(writer, plan.rest);
  if (writer.blocks.length === 0) throw noText(stories.findings);
  return {
    format: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pages: null,
    textLayer: 'native',
    text: writer.text,
    lines: writer.lines,
    blocks: writer.blocks,
    tables: writer.tables,
    blockEdges: 'stated',
    notes: notesOn(stories, writer.swallowedCells, plan.unprinted),
  };
}

function writeHeads(writer: DocumentWriter, heads: readonly RunningHead[]): void {
  for (const head of heads) writer.write(head.nodes, head.region);
}

function readIfThere(docx: DocxPackage, type: string): Uint8Array | null {
  const part = docx.partOfType(type);
  return part === null ? null : docx.read(part);
}

function hasEvenHeads(docx: DocxPackage): boolean {
  const bytes = readIfThere(docx, 'settings');
  let found = false;
  if (bytes === null) return found;
  readXml(bytes, 'settings.xml', OOXML_PREFIXES, {
    open(name, tag) {
      if (name === 'w:evenAndOddHeaders') found = isOn(tag);
    },
    close() {},
  });
  return found;
}

function notesOn({ findings, notes }: Stories, swallowed: number, unprinted: number): ParserNote[] {
  const counted: readonly (readonly [number, string, string])[] = [
    [findings.hiddenCharacters, 'hidden-text', 'characters of hidden text were left out'],
    [findings.comments, 'comments-left-out', 'comments were left out'],
    [notes.length, 'note-marks-left-out', 'notes stand at the end; their marks in the text were left out'],
    [findings.chunks, 'embedded-document', 'embedded documents of another format were not read'],
    [swallowed, 'merged-cell-text', 'merged cells hold text that is not printed; it was left out'],
    [unprinted, 'running-head-not-printed', 'headers or footers that no page prints were left out'],
    [findings.unknownSymbols.size, 'unknown-symbol', 'characters of a symbol font have no sign; they were left out'],
    [findings.guesses, 'odd-structure', 'places do not follow the format; their text was kept as well as could be'],
  ];
  return counted.flatMap(([count, code, message]) => (count > 0 ? [{ code, message: `${count} ${message}` }] : []));
}

function noBody(): InputError {
  const advice = 'open it in a word processor, save it anew and try again';
  return new InputError('damaged', 'the Word document has no body', advice);
}

function noText(findings: StoryFindings): InputError {
  if (findings.images === 0) {
    return new InputError('empty-file', 'the document holds no text', 'check that it is the right file');
  }
  const advice = 'recognise the text of the pictures first (OCR) and give the result';
  return new InputError('no-text-layer', 'the document holds pictures, but no text', advice);
}
