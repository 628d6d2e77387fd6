import { fold } from '../../normalize/text/fold.ts';
import { opensWithVerb } from '../../sections/part-starts.ts';
import type { Flow, FlowLine } from '../flow.ts';
import { NUMBERED_POINT, SECTION_POINT } from './zones.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'section' | 'subsection' | 'number';
  readonly path: readonly number[];
  readonly label: string;
  readonly lineStart: boolean;
}

/** The numbers of an act's points between two offsets of the flow, in order. */
export function pointMarks(flow: Flow, from: number, to: number): Mark[] {
  return accepted(candidates(flow, from, to), flow);
}

const INLINE_NUMBER = /(?<=[:;.,)“”"]\s|^)(\d{1,2}(?:\.\d{1,2}){0,4})\.\s+(?=[\p{L}„"«(])/gu;

const INLINE_SECTION = /(?<=^|\s)§\s?(\d{1,3})\s?\.\s+(?=\p{Lu}|\(1\))/gu;

const INLINE_SUBSECTION = /(?<=\s)\((\d{1,2})\)\s+(?=\p{Lu})/gu;

const SUPERSCRIPTS = '¹²³⁴⁵⁶⁷⁸⁹';

const SUPERSCRIPT = /[¹²³⁴⁵⁶⁷⁸⁹]/u;

function candidates(flow: Flow, from: number, to: number): Mark[] {
  const { text } = flow.reading;
  const marks = new Map<number, Mark>();
  const quoted = newWording(text, from, to);
  const add = (mark: Mark) => {
    if (quoted.some(([start, end]) => mark.start > start && mark.start < end)) return;
    const before = marks.get(mark.start);
    if (!before || (mark.lineStart && !before.lineStart)) marks.set(mark.start, mark);
  };
  for (const line of flow.lines)
    if (line.start >= from && line.start < to && !line.row)
      addLineMark(line, text.slice(line.start, Math.min(to, line.start + 40)), add);
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(INLINE_NUMBER))
    add({ ...numberMark(match[1] ?? '', from + match.index, match[0].length), lineStart: false });
  for (const match of stretch.matchAll(INLINE_SECTION))
    add({
      start: from + match.index,
      end: from + match.index + match[0].length,
      kind: 'section',
      path: [Number(match[1])],
      label: match[1] ?? '',
      lineStart: false,
    });
  for (const match of stretch.matchAll(INLINE_SUBSECTION))
    add({
      start: from + match.index,
      end: from + match.index + match[0].length,
      kind: 'subsection',
      path: [Number(match[1])],
      label: match[1] ?? '',
      lineStart: false,
    });
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

function numberMark(label: string, start: number, length: number): Omit<Mark, 'lineStart'> {
  return { start, end: start + length, kind: 'number', path: label.split('.').map(Number), label };
}

function addLineMark(line: FlowLine, text: string, add: (mark: Mark) => void): void {
  const mark = lineMark(line, text);
  if (mark) add({ ...mark, lineStart: true });
}

function lineMark({ start, marker }: FlowLine, text: string): Omit<Mark, 'lineStart'> | null {
  const section = SECTION_POINT.exec(text);
  if (section) {
    const label = (section[1] ?? section[2] ?? '').replace(
      SUPERSCRIPT,
      (digit) => `^${SUPERSCRIPTS.indexOf(digit) + 1}`,
    );
    return { start, end: start + section[0].length, kind: 'section', path: [Number.parseInt(label, 10)], label };
  }
  const subsection = /^\((\d{1,2})\)\s*/u.exec(text);
  if (subsection) {
    const label = subsection[1] ?? '';
    return { start, end: start + subsection[0].length, kind: 'subsection', path: [Number(label)], label };
  }
  const number = NUMBERED_POINT.exec(text);
  if (!number || !marker || marker.close === ')') return null;
  const closed = (number[1] ?? '').includes('.') || number[2] === '.';
  return closed ? numberMark(number[1] ?? '', start, number[0].length) : null;
}

/** Stretches of new wording that an amending act quotes: from a quote mark before a number to the mark that closes it. */
function newWording(text: string, from: number, to: number): [number, number][] {
  const stretches: [number, number][] = [];
  const open = /[„«"“](?=\s?(?:\(?\d{1,3}[\^¹²³]?\)|\d{1,2}(?:\.\d{1,2})*\.?\s|§))/gu;
  open.lastIndex = from;
  for (let match = open.exec(text); match && match.index < to; match = open.exec(text)) {
    const close = /[“”»"](?=[\s]*[;.,)]|\s*$|\s+(?:§|\d{1,2}[.)]))/u.exec(
      text.slice(match.index + 1, Math.min(to, match.index + 6000)),
    );
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
