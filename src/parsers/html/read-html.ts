import type { DefaultTreeAdapterMap } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import type { Document, ParserNote } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';
import { FlowWriter } from '../flow-writer.ts';
import { decodeHtml } from './decode.ts';
import { readPageLayout } from './furniture.ts';
import { readStylesheet } from './stylesheet.ts';
import { HtmlWalker } from './walk.ts';

/** HTML bytes → Document. Nothing that the page refers to is fetched, nothing in it is run. */
export function readHtml(bytes: Uint8Array): Document {
  const { text, encoding, certain } = decodeHtml(bytes);
  const page = parsePage(closed(text.replace(/^\uFEFF/u, '')));
  const walker = new HtmlWalker(readPageLayout(page), readStylesheet(page));
  walker.walk(page.childNodes);
  const writer = new FlowWriter();
  for (const { region, nodes } of walker.stories) writer.write(nodes, region);
  if (writer.isEmpty) throw noText(walker);
  const guessed = { code: 'encoding-guessed', message: `the encoding was guessed from its letters: ${encoding}` };
  return writer.document({ format: 'html', mediaType: 'text/html' }, [
    ...(certain ? [] : [guessed]),
    ...notesOn(walker),
  ]);
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

/** XHTML closes an element without content in its own tag, which a reader of HTML takes for open. */
function closed(text: string): string {
  if (!/^\s{0,100}<\?xml/u.test(text)) return text;
  return text.replace(/<([a-z][a-z0-9]{0,20})(\s[^<>]{0,2000})?\/>/giu, (tag, name: string, attributes = '') =>
    VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

function parsePage(text: string): DefaultTreeAdapterMap['document'] {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > LIMITS.htmlDepth) throw tooDeep();
    },
    onItemPop() {
      depth--;
    },
  };
  return parse(text, { treeAdapter, scriptingEnabled: false });
}

function tooDeep(): InputError {
  const message = `the page nests elements more than ${LIMITS.htmlDepth} deep`;
  return new InputError('limit-exceeded', message, 'copy its text into a word processor and give that');
}

function notesOn({ findings }: HtmlWalker): ParserNote[] {
  const counted: readonly (readonly [number, string, string])[] = [
    [findings.hiddenCharacters, 'hidden-text', 'characters of hidden text were left out'],
    [findings.notes, 'note-marks-left-out', 'marks of notes were left out; the notes stand where the page has them'],
  ];
  return counted.flatMap(([count, code, message]) => (count > 0 ? [{ code, message: `${count} ${message}` }] : []));
}

function noText({ findings }: HtmlWalker): InputError {
  if (findings.images === 0) {
    return new InputError('empty-file', 'the page holds no text', 'check that it is the right file');
  }
  const advice = 'recognise the text of the pictures first (OCR) and give the result';
  return new InputError('no-text-layer', 'the page holds pictures, but no text', advice);
}
