import type { Document, ParserNote } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { flowWords } from '../flow.ts';
import { FlowWriter } from '../flow-writer.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { ODF_PREFIXES } from './names.ts';
import type { OdtFindings, OdtStory } from './story-reader.ts';
import { OdtStoryReader } from './story-reader.ts';
import { OdtStyles } from './styles.ts';

const ODT_MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** An opened container → Document, in one pass over `styles.xml` and one over `content.xml`. */
export function readOdt(zip: ZipArchive): Document {
  refuseEncrypted(zip);
  const findings: OdtFindings = { hiddenCharacters: 0, comments: 0, images: 0, coveredCells: 0, notes: 0 };
  const common = new OdtStyles();
  const heads = zip.has('styles.xml') ? readPart(zip, 'styles.xml', common, findings) : null;
  const content = readPart(zip, 'content.xml', new OdtStyles(common), findings);
  const writer = new FlowWriter();
  writeStories(writer, heads?.stories ?? [], content);
  if (writer.isEmpty) throw noText(findings);
  return writer.document({ format: 'odt', mediaType: ODT_MEDIA_TYPE }, notesOn(findings));
}

function readPart(zip: ZipArchive, part: string, styles: OdtStyles, findings: OdtFindings): OdtStoryReader {
  const reader = new OdtStoryReader(styles, findings);
  readXml(zip.read(part), part, ODF_PREFIXES, {
    open(name, tag) {
      styles.hear(name, tag);
      reader.open(name, tag);
    },
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader;
}

/** Each page style's header stands over its first page; other headers and the footers follow at the end, each text once. */
function writeStories(writer: FlowWriter, heads: readonly OdtStory[], content: OdtStoryReader): void {
  const taken = new Set<string>();
  const writeHead = (story: OdtStory | undefined): void => {
    if (story === undefined) return;
    const region = story.name.includes('/header') ? 'header' : 'footer';
    const key = `${region} ${flowWords(story.nodes)}`;
    if (taken.has(key)) return;
    taken.add(key);
    writer.write(story.nodes, region);
  };
  const find = (name: string) => heads.find((story) => story.name === name);
  const body = content.stories.find((story) => story.name === 'body')?.nodes ?? [];
  const starts = content.pageStyles.filter(({ node }) => node > 0);
  const first = content.pageStyles.find(({ node }) => node === 0)?.style ?? 'Standard';
  let from = 0;
  for (const { node, style } of [...starts, { node: body.length, style: null }]) {
    if (from === 0) writeHead(find(`${first}/header-first`) ?? find(`${first}/header`));
    writer.write(body.slice(from, node), 'body');
    if (style !== null) writeHead(find(`${style}/header-first`) ?? find(`${style}/header`));
    from = node;
  }
  for (const note of content.stories.filter((story) => story.name === 'footnote')) writer.write(note.nodes, 'footnote');
  const used = new Set([first, 'Standard', ...starts.map(({ style }) => style)]);
  const rest = heads.filter((story) => used.has(story.name.replace(/\/[^/]*$/u, '')));
  for (const kind of ['/header', '/footer']) rest.filter((story) => story.name.includes(kind)).forEach(writeHead);
}

/** The manifest says which parts are ciphered; what unzips then is noise. */
function refuseEncrypted(zip: ZipArchive): void {
  if (!zip.has('META-INF/manifest.xml')) return;
  readXml(zip.read('META-INF/manifest.xml'), 'META-INF/manifest.xml', ODF_PREFIXES, {
    open(name) {
      if (name !== 'manifest:encryption-data') return;
      const advice = 'open it in a word processor with its password, save it without one and try again';
      throw new InputError('encrypted', 'the document is protected with a password', advice);
    },
    close() {},
  });
}

function notesOn(findings: OdtFindings): ParserNote[] {
  const counted: readonly (readonly [number, string, string])[] = [
    [findings.hiddenCharacters, 'hidden-text', 'characters of hidden text were left out'],
    [findings.comments, 'comments-left-out', 'comments were left out'],
    [findings.notes, 'note-marks-left-out', 'notes stand at the end; their marks in the text were left out'],
    [findings.coveredCells, 'merged-cell-text', 'merged cells hold text that is not printed; it was left out'],
  ];
  return counted.flatMap(([count, code, message]) => (count > 0 ? [{ code, message: `${count} ${message}` }] : []));
}

function noText(findings: OdtFindings): InputError {
  if (findings.images === 0) {
    return new InputError('empty-file', 'the document holds no text', 'check that it is the right file');
  }
  const advice = 'recognise the text of the pictures first (OCR) and give the result';
  return new InputError('no-text-layer', 'the document holds pictures, but no text', advice);
}
