import type { DecisionAction } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { sentenceStarts } from '../../normalize/text/sentences.ts';
import { isLetterheadLine, opensWithVerb } from '../../sections/part-starts.ts';
import { APPEAL_CUES, EFFECT_CUES, TITLE_CLOSERS } from '../../vocabulary/decision-words.ts';
import { cut, type Flow, type FlowLine } from '../flow.ts';
import { actionOf, isAppeal, isVerbHead } from './actions.ts';
import { NUMBERED_POINT, SECTION_POINT } from './zones.ts';

/** One point of an act, or an operative sentence without a number. */
export interface Point {
  readonly number: string | null;
  /** Without its number and heading; `null` marks stay in {@link Points.structure}. */
  readonly reading: Reading;
  readonly action: DecisionAction;
}

export interface Points {
  readonly points: readonly Point[];
  /** Numbers, headings of sections and verbs that stand over points. */
  readonly structure: readonly Reading[];
  /** Text between the points that decides nothing. */
  readonly rest: readonly Reading[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'section' | 'subsection' | 'number';
  readonly path: readonly number[];
  readonly label: string;
  readonly lineStart: boolean;
}

/** Reads the points between two offsets of the flow. */
export function readPoints(flow: Flow, from: number, to: number): Points {
  const marks = accepted(candidates(flow, from, to), flow);
  const reader = new PointReader(flow);
  reader.prose(from, marks[0]?.start ?? to, true);
  marks.forEach((mark, i) => reader.point(mark, marks[i + 1] ?? null, to));
  return { points: reader.points, structure: reader.structure, rest: reader.rest };
}

const INLINE_NUMBER = /(?<=[:;.,)“”"]\s|^)(\d{1,2}(?:\.\d{1,2}){0,4})\.\s+(?=[\p{L}„"«(])/gu;
const INLINE_SECTION = /(?<=^|\s)§\s?(\d{1,3})\s?\.\s+(?=\p{Lu}|\(1\))/gu;
const INLINE_SUBSECTION = /(?<=\s)\((\d{1,2})\)\s+(?=\p{Lu})/gu;

function candidates(flow: Flow, from: number, to: number): Mark[] {
  const { text } = flow.reading;
  const marks = new Map<number, Mark>();
  const quoted = newWording(text, from, to);
  const add = (mark: Mark) => {
    if (quoted.some(([start, end]) => mark.start > start && mark.start < end)) return;
    const before = marks.get(mark.start);
    if (!before || (mark.lineStart && !before.lineStart)) marks.set(mark.start, mark);
  };
  for (const line of flow.lines) if (line.start >= from && line.start < to && !line.row) addLineMark(line, text.slice(line.start, Math.min(to, line.start + 40)), add);
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(INLINE_NUMBER)) add({ ...numberMark(match[1] ?? '', from + match.index, match[0].length), lineStart: false });
  for (const match of stretch.matchAll(INLINE_SECTION)) add({ start: from + match.index, end: from + match.index + match[0].length, kind: 'section', path: [Number(match[1])], label: match[1] ?? '', lineStart: false });
  for (const match of stretch.matchAll(INLINE_SUBSECTION)) add({ start: from + match.index, end: from + match.index + match[0].length, kind: 'subsection', path: [Number(match[1])], label: match[1] ?? '', lineStart: false });
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

function numberMark(label: string, start: number, length: number): Omit<Mark, 'lineStart'> {
  return { start, end: start + length, kind: 'number', path: label.split('.').map(Number), label };
}

function addLineMark({ start, marker }: FlowLine, text: string, add: (mark: Mark) => void): void {
  const section = SECTION_POINT.exec(text);
  if (section) {
    const label = (section[1] ?? section[2] ?? '').replace(/[¹²³⁴⁵⁶⁷⁸⁹]/u, (digit) => `^${'¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit) + 1}`);
    return add({ start, end: start + section[0].length, kind: 'section', path: [Number.parseInt(label, 10)], label, lineStart: true });
  }
  const subsection = /^\((\d{1,2})\)\s*/u.exec(text);
  if (subsection) return add({ start, end: start + subsection[0].length, kind: 'subsection', path: [Number(subsection[1])], label: subsection[1] ?? '', lineStart: true });
  const number = NUMBERED_POINT.exec(text);
  if (!number || !marker || marker.close === ')') return;
  if ((number[1] ?? '').includes('.') || number[2] === '.') add({ ...numberMark(number[1] ?? '', start, number[0].length), lineStart: true });
}

/** Stretches of new wording that an amending act quotes: from a quote mark before a number to the mark that closes it. */
function newWording(text: string, from: number, to: number): [number, number][] {
  const stretches: [number, number][] = [];
  const open = /[„«"“](?=\s?(?:\(?\d{1,3}[\^¹²³]?\)|\d{1,2}(?:\.\d{1,2})*\.?\s|§))/gu;
  open.lastIndex = from;
  for (let match = open.exec(text); match && match.index < to; match = open.exec(text)) {
    const close = /[“”»"](?=[\s]*[;.,)]|\s*$|\s+(?:§|\d{1,2}[.)]))/u.exec(text.slice(match.index + 1, Math.min(to, match.index + 6000)));
    if (!close) continue;
    stretches.push([match.index, match.index + 1 + close.index]);
    open.lastIndex = match.index + 2 + close.index;
  }
  return stretches;
}

/** The marks that go on from one to the next as a numbering does. */
function accepted(marks: readonly Mark[], flow: Flow): Mark[] {
  const sections = marks.some((mark) => mark.kind === 'section' && mark.lineStart) || marks[0]?.kind === 'section';
  const taken: Mark[] = [];
  let path: readonly number[] | null = null;
  let section = 0;
  for (const mark of marks) {
    if (sections) {
      const last = taken.at(-1);
      if (mark.kind === 'section' && mark.path[0] !== undefined && mark.path[0] > section - 1) {
        if (mark.path[0] === section && !mark.label.includes('^')) continue;
        section = mark.path[0];
        taken.push(mark);
      } else if (mark.kind === 'subsection' && last) {
        const previous = last.kind === 'subsection' ? (last.path[0] ?? 0) : 0;
        if (mark.path[0] === previous + 1) taken.push(mark);
      }
      continue;
    }
    if (mark.kind !== 'number' || !follows(path, mark, flow)) continue;
    path = mark.path;
    taken.push(mark);
  }
  return taken;
}

/** Whether a number goes on from the one before: its first child, its next sibling, the next one of a level above. */
function follows(path: readonly number[] | null, { path: next, lineStart, start, end }: Mark, flow: Flow): boolean {
  const last = next.at(-1) ?? 0;
  if (path === null) return lineStart ? next.length <= 3 : next.length === 1 && next[0] === 1;
  if (next.length > path.length) {
    const under = path.every((number, i) => number === next[i]);
    return under && (lineStart || (next.length === path.length + 1 && last === 1));
  }
  const parents = next.slice(0, -1).every((number, i) => number === path[i]);
  const before = path[next.length - 1] ?? 0;
  if (parents && last === before + 1) return true;
  if (!lineStart) return false;
  if (parents && last > before && last <= before + 4) return true;
  const verb = opensWithVerb(fold(flow.reading.text.slice(end, end + 60)));
  return verb && next.length === path.length && (last === before || start === 0);
}

class PointReader {
  readonly points: Point[] = [];
  readonly structure: Reading[] = [];
  readonly rest: Reading[] = [];
  private readonly flow: Flow;
  private headAction: DecisionAction | null = null;
  private section = '';
  private readonly actions = new Map<string, DecisionAction>();

  constructor(flow: Flow) {
    this.flow = flow;
  }

  /** Text without a number: operative sentences, verbs over points, and what decides nothing. */
  prose(from: number, to: number, before: boolean): void {
    for (const reading of paragraphs(this.flow, from, to)) {
      if (reading.text === '' || !/\p{L}/u.test(reading.text)) continue;
      if (isVerbHead(reading.text)) {
        this.headAction = actionOf(reading.text);
        this.structure.push(reading);
      } else if (operates(reading.text, before)) {
        this.unnumbered(reading);
      } else this.rest.push(reading);
    }
  }

  private unnumbered(reading: Reading): void {
    for (const piece of atActSentences(reading)) {
      if (piece.text !== '') this.points.push({ number: null, reading: piece, action: actionOf(piece.text) ?? this.headAction ?? 'other' });
    }
  }

  point(mark: Mark, next: Mark | null, to: number): void {
    const end = next?.start ?? to;
    this.structure.push(cut(this.flow, mark.start, mark.end));
    if (mark.kind === 'section') this.section = mark.label;
    const [own, ...others] = paragraphs(this.flow, this.afterHeading(mark, end), end);
    const number = mark.kind === 'subsection' ? `${this.section}.${mark.label}` : mark.label;
    const action = this.inherited(number, own?.text ?? '');
    this.actions.set(number, action);
    const holdsOthers = next?.kind === 'subsection' && mark.kind === 'section';
    if (holdsOthers && own && !/[.:]$/u.test(own.text)) this.structure.push(own);
    else if (own && /\p{L}/u.test(own.text)) this.numbered(number, own, action);
    else if (own) this.structure.push(own);
    for (const paragraph of others) this.prose(this.startOf(paragraph), this.startOf(paragraph) + paragraph.text.length, false);
  }

  /** A point that runs on into the sentence on appeals is two. */
  private numbered(number: string, own: Reading, action: DecisionAction): void {
    const [first, ...others] = atActSentences(own);
    if (first) this.points.push({ number, reading: first, action: others.length > 0 ? (actionOf(first.text) ?? action) : action });
    for (const other of others) this.points.push({ number: null, reading: other, action: actionOf(other.text) ?? 'other' });
  }

  private startOf(reading: Reading): number {
    const first = reading.offsets[0];
    return first === undefined ? 0 : this.flow.reading.offsets.indexOf(first);
  }

  private inherited(number: string, text: string): DecisionAction {
    const own = actionOf(text);
    const parent = this.actions.get(number.split('.').slice(0, -1).join('.'));
    if (own === 'other' && parent) return 'other';
    return own ?? parent ?? this.headAction ?? 'other';
  }

  /** `§ 1. Määruse muutmine` over the sentence is its heading. */
  private afterHeading(mark: Mark, end: number): number {
    if (mark.kind !== 'section') return mark.end;
    const text = this.flow.reading.text.slice(mark.end, end);
    const line = this.flow.lines.find((one) => one.start <= mark.start && one.end > mark.start);
    const lineEnd = line ? Math.min(line.end, end) : end;
    const first = this.flow.reading.text.slice(mark.end, lineEnd).trim();
    const more = lineEnd < end && /\p{L}/u.test(this.flow.reading.text.slice(lineEnd, end));
    const headingLine = more && !/[.:;,]$/u.test(first) && first.split(' ').length <= 30 && /^[\p{Lu}(„]/u.test(this.flow.reading.text.slice(lineEnd, end).trimStart());
    const inline = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,5}?\s?(?:\p{Ll}+mine|[Ll]õppsätted|[Rr]akendussätted)\s+(?=[\p{Lu}(])/u.exec(text);
    const length = headingLine ? lineEnd - mark.end : inline ? inline[0].length : 0;
    if (length > 0) this.structure.push(cut(this.flow, mark.end, mark.end + length));
    return mark.end + length;
  }
}

/** A stretch apart where a new unnumbered paragraph begins: a sentence of the act itself, or a verb over the next points. */
function paragraphs(flow: Flow, from: number, to: number): Reading[] {
  const starts = [from];
  flow.lines.forEach((line, i) => {
    if (line.start <= from || line.start >= to) return;
    const before = flow.lines[i - 1];
    if (before && beginsParagraph(line, before)) starts.push(line.start);
  });
  return starts.map((start, i) => cut(flow, start, starts[i + 1] ?? to)).filter((reading) => reading.text !== '');
}

function beginsParagraph(line: FlowLine, before: FlowLine): boolean {
  if (!line.fresh) return false;
  if (isVerbHead(line.text)) return true;
  const closed = /[.;:!?]["”“]?$/u.test(before.text) || line.gapBefore > 0;
  if (!closed || line.marker) return false;
  return isActSentence(line.text) || (line.gapBefore > 0 && /[.!?]$/u.test(before.text) && opensWithVerb(line.folded));
}

const ACT_SUBJECT = /^(?:Käesolev\p{L}*\s|Selle\s)?(?:Otsus|Korraldus|Käskk|Määrus|otsus|korraldus|käskk|määrus)\p{L}*\s/u;

/** A sentence that says when the act counts or how to appeal against it. */
function isActSentence(text: string): boolean {
  return (ACT_SUBJECT.test(text) && (EFFECT_CUES.test(fold(text)) || APPEAL_CUES.test(fold(text)) || /võib|saab|on võimalik/u.test(text))) || (/^(?:Vaide|Kaebuse)\p{L}*\s/u.test(text) && isAppeal(fold(text)));
}

/** A stretch apart where a sentence of the act begins inside a line. */
function atActSentences(reading: Reading): Reading[] {
  const all = sentenceStarts(reading.text);
  if (isAppeal(fold(reading.text.slice(0, all[0] ?? 300)))) return [reading];
  const starts = all.filter((start) => {
    const rest = reading.text.slice(start, start + 300);
    return ACT_SUBJECT.test(rest) && (isAppeal(fold(rest)) || EFFECT_CUES.test(fold(rest.split('. ')[0] ?? '')));
  });
  return [0, ...starts].map((start, i, each) => slice(reading, start, each[i + 1] ?? reading.text.length));
}

/** Whether an unnumbered stretch decides something. */
function operates(text: string, before: boolean): boolean {
  if (isActSentence(text)) return true;
  const folded = fold(text);
  if (opensWithVerb(folded.replace(/^[-•–\s]+/u, ''))) return true;
  if (!before || TITLE_CLOSERS.test(folded)) return false;
  const opening = folded.split(/\s+/u).slice(0, 12).join(' ');
  const action = actionOf(opening);
  return action !== null && action !== 'effect' && /(?<!\p{L})(?:\p{L}+(?:in|an|en)|\p{L}+(?:takse|tada|dada|ada))(?!\p{L})/u.test(opening) && /[.;:]$/u.test(text);
}

/** Lines before a fragment's first point that only a letterhead has are no prose. */
export function isHeadProse(line: FlowLine): boolean {
  return isLetterheadLine(line);
}
