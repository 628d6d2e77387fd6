import type { DecisionAction } from '../../model/record.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { cut, type Flow } from '../flow.ts';
import { actionOf, isVerbHead } from './actions.ts';
import { type Mark, pointMarks } from './point-marks.ts';
import { atActSentences, atVerbs, BULLET, operates, paragraphs } from './point-paragraphs.ts';

/** One point of an act, or an operative sentence without a number. */
export interface Point {
  readonly number: string | null;
  /** The number as printed: `§ 2.` and `(1)` of `2.1`. */
  readonly marks: readonly Reading[];
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

/** Reads the points between two offsets of the flow. */
export function readPoints(flow: Flow, from: number, to: number): Points {
  const marks = pointMarks(flow, from, to);
  const reader = new PointReader(flow);
  reader.prose(from, marks[0]?.start ?? to, true);
  for (const [i, mark] of marks.entries()) reader.point(mark, marks[i + 1] ?? null, to);
  return { points: reader.points, structure: reader.structure, rest: reader.rest };
}

class PointReader {
  readonly points: Point[] = [];
  readonly structure: Reading[] = [];
  readonly rest: Reading[] = [];
  private readonly flow: Flow;
  private headAction: DecisionAction | null = null;
  private section = '';
  private sectionMark: Reading | null = null;
  private readonly actions = new Map<string, DecisionAction>();

  constructor(flow: Flow) {
    this.flow = flow;
  }

  /** Text without a number: operative sentences, verbs over points, and what decides nothing. */
  prose(from: number, to: number, before: boolean): void {
    for (const reading of paragraphs(this.flow, from, to, before)) {
      if (reading.text === '' || !/\p{L}/u.test(reading.text)) continue;
      if (isVerbHead(reading.text)) {
        this.headAction = actionOf(reading.text);
        this.structure.push(reading);
      } else if (operates(reading.text, before)) {
        this.unnumbered(this.withoutBullet(reading));
      } else this.rest.push(reading);
    }
  }

  private withoutBullet(reading: Reading): Reading {
    const length = BULLET.exec(reading.text)?.[0].length ?? 0;
    if (length > 0) this.structure.push(slice(reading, 0, length));
    return slice(reading, length);
  }

  private unnumbered(reading: Reading): void {
    for (const piece of atActSentences(reading).flatMap(atVerbs)) {
      if (piece.text !== '')
        this.points.push({
          number: null,
          marks: [],
          reading: piece,
          action: actionOf(piece.text) ?? this.headAction ?? 'other',
        });
    }
  }

  point(mark: Mark, next: Mark | null, to: number): void {
    const end = next?.start ?? to;
    const printed = cut(this.flow, mark.start, mark.end);
    this.structure.push(printed);
    if (mark.kind === 'section') {
      this.section = mark.label;
      this.sectionMark = printed;
    }
    const marks = mark.kind === 'subsection' && this.sectionMark ? [this.sectionMark, printed] : [printed];
    const [own, ...others] = paragraphs(this.flow, this.afterHeading(mark, end), end);
    const number = mark.kind === 'subsection' ? `${this.section}.${mark.label}` : mark.label;
    const action = this.inherited(number, own?.text ?? '');
    this.actions.set(number, action);
    const holdsOthers = next?.kind === 'subsection' && mark.kind === 'section';
    if (holdsOthers && own && !/[.:]$/u.test(own.text)) this.structure.push(own);
    else if (own && /\p{L}/u.test(own.text)) this.numbered(number, marks, own, action);
    else if (own) this.structure.push(own);
    for (const paragraph of others)
      this.prose(this.startOf(paragraph), this.startOf(paragraph) + paragraph.text.length, false);
  }

  /** A point that runs on into the sentence on appeals is two. */
  private numbered(number: string, marks: readonly Reading[], own: Reading, action: DecisionAction): void {
    const [first, ...others] = atActSentences(own);
    if (first)
      this.points.push({
        number,
        marks,
        reading: first,
        action: others.length > 0 ? (actionOf(first.text) ?? action) : action,
      });
    for (const other of others)
      this.points.push({ number: null, marks: [], reading: other, action: actionOf(other.text) ?? 'other' });
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
    const headingLine =
      more &&
      !/[.:;,]$/u.test(first) &&
      first.split(' ').length <= 30 &&
      /^[\p{Lu}(„]/u.test(this.flow.reading.text.slice(lineEnd, end).trimStart());
    const inline =
      /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,5}?\s?(?:\p{Ll}+mine|[Ll]õppsätted|[Rr]akendussätted)\s+(?=[\p{Lu}(])/u.exec(
        text,
      );
    const length = headingLine ? lineEnd - mark.end : inline ? inline[0].length : 0;
    if (length > 0) this.structure.push(cut(this.flow, mark.end, mark.end + length));
    return mark.end + length;
  }
}
