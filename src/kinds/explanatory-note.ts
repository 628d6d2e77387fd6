import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { attempt, CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { extractAmounts } from '../extractors/explanatory-note/amounts.ts';
import { type NoteParagraph, noteParagraphs, sentencesOf } from '../extractors/explanatory-note/note-paragraphs.ts';
import { extractPositionChanges } from '../extractors/explanatory-note/position-changes.ts';
import { extractUnitChanges } from '../extractors/explanatory-note/unit-changes.ts';
import { cut, type Flow, type FlowLine, readFlow } from '../extractors/flow.ts';
import { readSignatureBlock } from '../extractors/signature-block.ts';
import { unitsFrom } from '../extractors/tail-units.ts';
import type { Extraction, Finding, Findings } from '../model/finding.ts';
import { fold } from '../normalize/text/fold.ts';
import { join, type Reading, slice } from '../normalize/text/reading.ts';
import { tail } from '../normalize/text/tail.ts';
import { readPartLines } from '../sections/part-lines.ts';
import { isNoteHead, isSignatureStart } from '../sections/part-starts.ts';
import { EXPLAINED, PURPOSE_CUES, PURPOSE_HEADINGS } from '../vocabulary/note-words.ts';
import type { Kind } from './kind.ts';

/** Seletuskiri: what a draft is for and what it changes, in prose. */
export const explanatoryNoteKind: Kind = { name: 'explanatory-note', recognise, extract };

function recognise({ part, reader }: Context): number {
  const lines = readPartLines(part.blocks.filter((block) => block.kind !== 'furniture').slice(0, 8), reader);
  return lines.some(
    (line, i) => isNoteHead(line) && lines.slice(0, i).every((above) => !above.marker && above.text.length < 200),
  )
    ? 0.97
    : 0;
}

function extract(context: Context): Extraction {
  const flow = readFlow(context);
  const head = flow.lines.findIndex((line) => isNoteHead(line));
  const title = flow.lines[Math.max(0, head)];
  const aboutLines = linesBelow(flow, head);
  const bodyStart = (aboutLines.at(-1) ?? title)?.end ?? 0;
  const signedAt = signatureStart(flow, bodyStart);
  const paragraphs = noteParagraphs(flow, bodyStart, signedAt, context);
  const prose = paragraphs.filter(({ heading }) => !heading);
  const sentences = prose.flatMap(({ reading }) => sentencesOf(reading));
  const block = readSignatureBlock(unitsFrom(flow, signedAt, flow.reading.text.length, context), context);
  const about = context.reader.wrap(aboutLines.map((line) => cut(flow, line.start, line.end)));
  const purpose = purposeOf(paragraphs);
  const texts = [about, ...prose.map(({ reading }) => reading)];
  const main: Findings = {
    about: aboutFinding(about, title, flow, context),
    purpose: purpose ? found(context, purpose.text, [purpose], 'sentence/purpose', CONFIDENCE.sentence) : null,
    unitChanges: attempt(context, 'unitChanges', [], () => extractUnitChanges(paragraphs, context)),
    positionChanges: attempt(context, 'positionChanges', [], () => extractPositionChanges(sentences, context)),
    amounts: attempt(context, 'amounts', [], () => extractAmounts(sentences, context)),
    signatories: block.findings,
    legalReferences: attempt(context, 'legalReferences', [], () => citedProvisions(context, texts)),
    actReferences: attempt(context, 'actReferences', [], () => citedActs(context, texts)),
  };
  const above =
    head > 0 && about.text !== '' ? flow.lines.slice(0, head).map((line) => cut(flow, line.start, line.end)) : [];
  const left = block.rest.flatMap((unit) =>
    unit.type === 'text' ? [unit.reading] : unit.cells.flat().map((cell) => cell.reading),
  );
  const sections = sectionsOf(paragraphs, purpose, [...above, ...left], context);
  return {
    title: titleFinding(title, flow, context),
    findings: { ...main, sections },
    structure: paragraphs
      .flatMap(({ heading, reading, marker }) => [...(heading ? [reading] : []), ...(marker ? [marker] : [])])
      .flatMap((reading) => context.reader.spansOf(reading)),
    furniture: [],
    remarks:
      main.purpose === null
        ? [{ code: 'purpose-missing', message: 'no sentence says what the draft is for', pointer: '/purpose' }]
        : [],
  };
}

function titleFinding(line: FlowLine | undefined, flow: Flow, context: Context): Finding<string> | null {
  if (!line) return null;
  const reading = cut(flow, line.start, line.end);
  return found(context, reading.text.replace(tail('.:|'), ''), [reading], 'title/title', CONFIDENCE.titleBlock);
}

/** The lines right under the heading, up to the first empty line or the first sentence. */
function linesBelow(flow: Flow, head: number): FlowLine[] {
  const title = flow.lines[head];
  if (!title || fold(title.text).length > 40) return [];
  const lines: FlowLine[] = [];
  for (const line of flow.lines.slice(head + 1, head + 6)) {
    if (lines.length > 0 && line.gapBefore > 0) break;
    if (line.marker || /[.:;]$/u.test(line.text) || line.text.length > 260 || line.text.split('. ').length > 1) break;
    lines.push(line);
  }
  return lines;
}

/** `… eelnõu seletuskiri` says in its own line what it is about. */
function aboutFinding(
  about: Reading,
  title: FlowLine | undefined,
  flow: Flow,
  context: Context,
): Finding<string> | null {
  if (about.text !== '') return found(context, about.text, [about], 'title/about', CONFIDENCE.titleBlock);
  if (!title) return null;
  const at = flow.lines.indexOf(title);
  if (at > 0) {
    const above = flow.lines.slice(0, at).map((one) => cut(flow, one.start, one.end));
    return found(context, context.reader.wrap(above).text, above, 'title/about', CONFIDENCE.titleBlock);
  }
  const line = cut(flow, title.start, title.end);
  const before = /^(.{6,}?)\s+seletuskiri$/iu.exec(line.text)?.[1];
  const after = /^seletuskiri\s+(.{6,})$/iu.exec(line.text)?.[1];
  const value = before ? slice(line, 0, before.length) : after ? slice(line, line.text.length - after.length) : null;
  return value ? found(context, value.text, [value], 'title/about', CONFIDENCE.titleBlock) : null;
}

function signatureStart(flow: Flow, from: number): number {
  const at = flow.lines.findIndex(
    (line, i) =>
      line.start >= from && line.gapBefore >= 0 && !line.row && isSignatureStart(flow.lines, i) && closes(flow, i),
  );
  return flow.lines[at]?.start ?? flow.reading.text.length;
}

function closes(flow: Flow, at: number): boolean {
  const before = flow.lines[at - 1]?.text ?? '';
  return /[.;:!?)”“"]$/u.test(before) || (flow.lines[at]?.gapBefore ?? 0) > 0;
}

/** The sentence that says what the draft is for; else the paragraph under a heading that announces it. */
function purposeOf(paragraphs: readonly NoteParagraph[]): Reading | null {
  const sentences = paragraphs.filter(({ heading }) => !heading).flatMap(({ reading }) => sentencesOf(reading));
  const telling = sentences.filter(({ text }) => PURPOSE_CUES.test(fold(text)));
  const explained = telling.find(({ text }) => EXPLAINED.test(fold(text).split(/eesmär/u)[0] ?? ''));
  if (explained) return explained;
  const headed = paragraphs.findIndex(
    ({ heading, reading }) => heading && PURPOSE_HEADINGS.test(fold(reading.text).replace(/:$/u, '')),
  );
  const under = headed >= 0 ? paragraphs[headed + 1] : undefined;
  return under && !under.heading ? under.reading : (telling[0] ?? null);
}

/** Prose under printed headings, and the rest without one; the purpose stands under its own key. */
function sectionsOf(
  paragraphs: readonly NoteParagraph[],
  purpose: Reading | null,
  others: readonly Reading[],
  context: Context,
): Finding[] {
  const groups: { heading: Reading | null; number: string | null; marker: Reading | null; items: Reading[] }[] = [];
  for (const { heading, number, marker, reading } of paragraphs) {
    if (heading)
      groups.push({
        heading: slice(reading, 0, reading.text.replace(tail(':'), '').length),
        number,
        marker,
        items: [],
      });
    else {
      const item = purpose ? without(reading, purpose) : reading;
      if (item.text === '') continue;
      const last = groups.at(-1);
      if (last) last.items.push(item);
      else groups.push({ heading: null, number: null, marker: null, items: [item] });
    }
  }
  if (others.length > 0) groups.push({ heading: null, number: null, marker: null, items: [...others] });
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ heading, number, marker, items }) => {
      const value = {
        heading: heading?.text ?? null,
        number,
        items: items.map(({ text }) => text.replace(/\s*[;,]$/u, '')),
      };
      return found(
        context,
        value,
        heading ? [heading, ...items] : items,
        heading ? 'heading/sections' : 'rest/sections',
        heading ? CONFIDENCE.line : CONFIDENCE.implied,
        marker ? { number: [marker] } : undefined,
      );
    });
}

/** A paragraph without the sentence that is the purpose. */
function without(reading: Reading, purpose: Reading): Reading {
  const from = reading.offsets.indexOf(purpose.offsets[0] ?? -1);
  if (from < 0) return reading;
  return join([slice(reading, 0, from), slice(reading, from + purpose.text.length)]);
}
