import type { Document, ParserNote, Region } from '../../model/document.ts';
import { InputError } from '../../model/input-error.ts';
import type { FlowNode } from '../flow.ts';
import { flowWords } from '../flow.ts';
import { FlowWriter } from '../flow-writer.ts';
import { RtfReader } from './reader.ts';
import { readRtfTokens } from './tokens.ts';

/** RTF bytes → Document, in one pass. */
export function readRtf(bytes: Uint8Array): Document {
  const reader = new RtfReader();
  readRtfTokens(bytes, reader);
  const body = reader.end();
  const writer = new FlowWriter();
  const taken = new Set<string>();
  const write = (region: Region) => {
    for (const story of reader.stories.filter((candidate) => candidate.region === region)) {
      if (isNew(taken, region, story.nodes)) writer.write(story.nodes, region);
    }
  };
  write('header');
  writer.write(body, 'body');
  write('footnote');
  write('footer');
  if (writer.isEmpty) throw noText(reader);
  return writer.document({ format: 'rtf', mediaType: 'application/rtf' }, notesOn(reader));
}

/** Running heads are stated once a section, but printed the same; notes may well repeat one another. */
function isNew(taken: Set<string>, region: Region, nodes: readonly FlowNode[]): boolean {
  const key = `${region} ${flowWords(nodes)}`;
  if (region !== 'footnote' && taken.has(key)) return false;
  taken.add(key);
  return true;
}

function notesOn({ findings, stories }: RtfReader): ParserNote[] {
  const notes = stories.filter(({ region }) => region === 'footnote').length;
  const counted: readonly (readonly [number, string, string])[] = [
    [findings.hiddenCharacters, 'hidden-text', 'characters of hidden text were left out'],
    [notes, 'note-marks-left-out', 'notes stand at the end; their marks in the text were left out'],
    [findings.swallowedCells, 'merged-cell-text', 'merged cells hold text that is not printed; it was left out'],
    [findings.unknownCodePages.size, 'encoding-guessed', 'code pages are not known; windows-1257 was taken for them'],
  ];
  return counted.flatMap(([count, code, message]) => (count > 0 ? [{ code, message: `${count} ${message}` }] : []));
}

function noText({ findings }: RtfReader): InputError {
  if (findings.pictures === 0) {
    return new InputError('empty-file', 'the document holds no text', 'check that it is the right file');
  }
  const advice = 'recognise the text of the pictures first (OCR) and give the result';
  return new InputError('no-text-layer', 'the document holds pictures, but no text', advice);
}
