import type { NumberCounter } from '../docx/number-text.ts';
import type { EdgeStory } from '../edge-story.ts';
import type { FlowNode } from '../flow.ts';
import type { DocLists } from './lists.ts';
import type { DocParagraph } from './paragraph-facts.ts';
import { fillRowPlan, paragraphFacts } from './paragraph-facts.ts';
import type { FindRun, Run } from './runs.ts';
import type { Sprm } from './sprms.ts';
import { SPRM } from './sprms.ts';
import type { DocStyle } from './styles.ts';
import type { DocText } from './text.ts';

/** Everything that reading a stretch of text needs. */
export interface DocSource {
  readonly text: DocText;
  readonly paragraphs: FindRun;
  readonly characters: FindRun;
  readonly styles: (index: number) => DocStyle;
  readonly lists: DocLists;
}

export interface DocFindings {
  hiddenCharacters: number;
  swallowedCells: number;
  /** Marks of notes in the body. */
  notes: number;
  pictures: number;
  /** Paragraphs that name a list which cannot be read. */
  lostNumbers: number;
}

const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;

/** Signs below a space that mean something else than their code. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x1e, '-'],
  [0x1f, '\u00AD'],
]);

/** Reads one stretch of the text as a story: its paragraphs end at marks, and so do cells and rows. */
export function readStory(
  source: DocSource,
  [from, to]: readonly [number, number],
  story: EdgeStory,
  counter: NumberCounter,
  findings: DocFindings,
): readonly FlowNode[] {
  const reader = new StoryReader(source, story, counter, findings);
  let start = from;
  for (let at = from; at < to; at++) {
    const code = source.text.text.charCodeAt(at);
    if (code !== 0x0d && code !== 0x07 && code !== 0x0c && code !== 0x0e) continue;
    reader.paragraph(start, at);
    start = at + 1;
  }
  if (start < to) reader.paragraph(start, to);
  findings.swallowedCells += story.swallowed;
  return story.end({ depth: 0, listLevel: 0, outline: null });
}

class StoryReader {
  readonly #source: DocSource;
  readonly #story: EdgeStory;
  readonly #counter: NumberCounter;
  readonly #findings: DocFindings;
  /** Fields that are open: their code is not printed, their result is. */
  readonly #fields: ('code' | 'result')[] = [];
  #codes = 0;

  constructor(source: DocSource, story: EdgeStory, counter: NumberCounter, findings: DocFindings) {
    this.#source = source;
    this.#story = story;
    this.#counter = counter;
    this.#findings = findings;
  }

  /** `end` is the place of the paragraph's mark. */
  paragraph(start: number, end: number): void {
    const { text, paragraphs, styles } = this.#source;
    const run = paragraphs(text.offsetOf(end));
    const style = styles(run?.style ?? 0);
    const facts = paragraphFacts(run, style);
    const mark = text.text.charCodeAt(end);
    if (facts.endsRow || facts.endsInnerRow) {
      this.#endRow(facts);
      return;
    }
    this.#fields.length = 0;
    this.#codes = 0;
    for (let at = start; at < end; at++) this.#character(at, style);
    this.#number(facts);
    const outline = style.isTitle && facts.outline === null ? null : facts.outline;
    const own = { depth: facts.depth, listLevel: facts.listLevel, outline };
    if (mark === 0x07) this.#story.endCell(own, 1);
    else if (facts.endsInnerCell) this.#story.endCell(own, Math.max(facts.depth, 2));
    else if (mark === 0x0d || this.#story.isInParagraph) this.#story.endParagraph(own, facts.depth);
  }

  #endRow(facts: DocParagraph): void {
    const depth = facts.endsInnerRow ? Math.max(facts.depth, 2) : 1;
    this.#story.beginPlan(depth);
    if (facts.row !== null) fillRowPlan(this.#story.plan(depth), facts.row);
    this.#story.endRow(depth);
  }

  #number({ list, listLevel }: DocParagraph): void {
    if (list <= 0 || !this.#story.hasWords) return;
    const known = this.#source.lists.get(list);
    if (known === undefined) this.#findings.lostNumbers++;
    else {
      const printed = this.#counter.next({ list: known, listId: String(list), level: listLevel });
      this.#story.mark = printed.text === '' ? null : printed;
    }
  }

  #character(at: number, style: DocStyle): void {
    const { text, characters } = this.#source;
    const code = text.text.charCodeAt(at);
    if (code === FIELD_BEGIN || code === FIELD_RESULT || code === FIELD_END) this.#field(code);
    else if (this.#codes > 0) return;
    else if (code === 0x0b) this.#story.lines.push('');
    else this.#print(code, text.text.charAt(at), characters(text.offsetOf(at)), style);
  }

  /** Begin, then code, then perhaps result, then end; fields stand inside fields. */
  #field(code: number): void {
    const open = code === FIELD_BEGIN ? undefined : this.#fields.pop();
    if (open === 'code') this.#codes--;
    if (code === FIELD_BEGIN) {
      this.#fields.push('code');
      this.#codes++;
    } else if (code === FIELD_RESULT && open !== undefined) this.#fields.push('result');
  }

  #print(code: number, character: string, run: Run | null, style: DocStyle): void {
    if (code === 0x01 || code === 0x08) this.#findings.pictures++;
    if (code === 0x02 && this.#story.region === 'body') this.#findings.notes++;
    const sign = code < 0x20 ? SIGNS.get(code) : (symbolOf(run) ?? character);
    if (sign === undefined || isOn(SPRM.deleted, run, [])) return;
    if (isOn(SPRM.hidden, run, style.characters)) {
      if (sign.trim() !== '') this.#findings.hiddenCharacters++;
      return;
    }
    const { lines } = this.#story;
    lines[lines.length - 1] += sign;
    if (sign.trim() === '') return;
    this.#story.hasWords = true;
    this.#story.hasPlainWords ||= !isOn(SPRM.bold, run, style.characters);
  }
}

/** 128 is as the style has it, 129 the contrary; the last statement counts. */
function isOn(code: number, run: Run | null, style: readonly Sprm[]): boolean {
  const ofStyle = style.findLast((sprm) => sprm.code === code)?.value[0] === 1;
  const value = run?.sprms.findLast((sprm) => sprm.code === code)?.value[0];
  if (value === undefined || value === 128) return ofStyle;
  return value === 129 ? !ofStyle : value === 1;
}

/** A sign of a symbol font: the font, then the code that the text does not show. */
function symbolOf(run: Run | null): string | undefined {
  const value = run?.sprms.find((sprm) => sprm.code === SPRM.symbol)?.value;
  return value === undefined || value.length < 4 ? undefined : String.fromCharCode(value.readUInt16LE(2));
}
