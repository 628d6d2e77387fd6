import type { Region } from '../../model/document.ts';
import type { ParagraphFacts } from '../edge-story.ts';
import { EdgeStory } from '../edge-story.ts';
import type { FlowNode } from '../flow.ts';
import { CHARACTERS, KNOWN_STARRED, SKIPPED, STORIES } from './destinations.ts';
import { RtfFonts } from './fonts.ts';

import type { RtfListener } from './tokens.ts';

interface Group {
  readonly target: 'text' | 'skip' | 'fonts' | 'styles' | 'mark';
  /** The group began a story that ends with it. */
  readonly ownsStory: boolean;
  readonly inNestedRow: boolean;
  /** The same words come twice, the second time (`\ud`) in Unicode. */
  readonly isPair: boolean;
  readonly uc: number;
  readonly font: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
}

const FIRST: Group = {
  target: 'text',
  ownsStory: false,
  inNestedRow: false,
  isPair: false,
  uc: 1,
  font: -1,
  bold: false,
  hidden: false,
  deleted: false,
};

const newFacts = (): ParagraphFacts => ({ depth: 0, listLevel: 0, outline: null });

/** Hears the tokens of a file and gathers its stories. */
export class RtfReader implements RtfListener {
  readonly stories: { readonly region: Region; readonly nodes: readonly FlowNode[] }[] = [];
  readonly findings = { hiddenCharacters: 0, swallowedCells: 0, pictures: 0, unknownCodePages: new Set<number>() };
  readonly #fonts = new RtfFonts(this.findings.unknownCodePages);
  readonly #groups: Group[] = [];
  #group: Group = FIRST;
  readonly #open: { readonly story: EdgeStory; readonly facts: ParagraphFacts }[] = [];
  #story = new EdgeStory('body', 'body');
  #facts = newFacts();
  readonly #outlines = new Map<number, number>();
  #style = -1;
  /** The last token was `\*`. */
  #isStarred = false;
  /** Stand-ins that still follow a `\u` character. */
  #standIns = 0;
  #mark = '';

  open(): void {
    this.#standIns = 0;
    this.#isStarred = false;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, ownsStory: false };
  }

  close(): void {
    this.#standIns = 0;
    const closed = this.#group;
    this.#group = this.#groups.pop() ?? FIRST;
    if (closed.ownsStory) this.#endStory();
    if (closed.target === 'mark' && this.#group.target !== 'mark') {
      const text = this.#mark.trim();
      this.#story.mark = text === '' ? null : { text, isBullet: !/[\p{L}\p{N}]/u.test(text) };
    }
  }

  /** Nodes of the body, once all tokens were heard. */
  end(): readonly FlowNode[] {
    while (this.#open.length > 0) this.#endStory();
    const nodes = this.#story.end(this.#facts);
    this.findings.swallowedCells += this.#story.swallowed;
    return nodes;
  }

  hex(byte: number): void {
    if (this.#standIns > 0) this.#standIns--;
    else this.#bytes(Uint8Array.of(byte));
  }

  bytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#standIns, bytes.length);
    this.#standIns -= skipped;
    if (skipped < bytes.length) this.#bytes(bytes.subarray(skipped));
  }

  word(name: string, parameter: number | null): void {
    if (name === '*') {
      this.#isStarred = true;
      return;
    }
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (this.#standIns > 0 && name !== 'u') {
      this.#standIns--;
      return;
    }
    if (name === 'pict') this.findings.pictures++;
    if (name === 'ud' && this.#group.isPair) this.#group = { ...this.#group, target: 'text', isPair: false };
    if (this.#group.target === 'skip') return;
    if (SKIPPED.has(name) || (isStarred && !KNOWN_STARRED.has(name) && !STORIES.has(name))) this.#enter('skip');
    else if (this.#group.target === 'fonts') this.#fonts.word(name, parameter);
    else if (this.#group.target === 'styles') this.#styleWord(name, parameter);
    else this.#textWord(name, parameter);
  }

  #enter(target: Group['target']): void {
    this.#group = { ...this.#group, target };
  }

  #textWord(name: string, parameter: number | null): void {
    const region = STORIES.get(name);
    const character = CHARACTERS.get(name);
    if (region !== undefined) this.#beginStory(region);
    else if (character !== undefined) this.#append(character);
    else if (name === 'u') this.#unicode(parameter ?? 0);
    else if (!this.#formatWord(name, parameter) && !this.#structureWord(name)) this.#tableWord(name, parameter ?? 0);
  }

  #unicode(parameter: number): void {
    this.#standIns = this.#group.uc;
    this.#append(this.#fonts.sign(this.#group.font, parameter & 0xffff));
  }

  /** Words that last to the end of their group; `true` where the word is one. */
  #formatWord(name: string, parameter: number | null): boolean {
    const isOn = parameter !== 0;
    if (name === 'b') this.#group = { ...this.#group, bold: isOn };
    else if (name === 'v') this.#group = { ...this.#group, hidden: isOn };
    else if (name === 'deleted') this.#group = { ...this.#group, deleted: isOn };
    else if (name === 'f') this.#group = { ...this.#group, font: parameter ?? -1 };
    else if (name === 'uc') this.#group = { ...this.#group, uc: Math.max(parameter ?? 1, 0) };
    else if (name === 'plain') {
      this.#group = { ...this.#group, bold: false, hidden: false, deleted: false, font: this.#fonts.usual };
    } else if (name === 'ansicpg') this.#fonts.codePage = parameter ?? 1252;
    else if (name === 'mac') this.#fonts.codePage = 10000;
    else if (name === 'deff') this.#fonts.usual = parameter ?? -1;
    else return false;
    return true;
  }

  /** Words that begin tables of facts, marks, paragraphs; `true` where the word is one. */
  #structureWord(name: string): boolean {
    if (name === 'fonttbl') this.#enter('fonts');
    else if (name === 'stylesheet') this.#enter('styles');
    else if (name === 'listtext' || name === 'pntext') {
      this.#enter('mark');
      this.#mark = '';
    } else if (name === 'upr') this.#group = { ...this.#group, target: 'skip', isPair: true };
    else if (name === 'nesttableprops') this.#group = { ...this.#group, inNestedRow: true };
    else if (this.#group.target === 'mark') return name === 'pard';
    else if (name === 'pard') Object.assign(this.#facts, newFacts());
    else if (name === 'par') this.#story.endParagraph(this.#facts, this.#facts.depth);
    else if (name === 'sect' || name === 'page') {
      if (this.#story.isInParagraph) this.#story.endParagraph(this.#facts, this.#facts.depth);
    } else if (name === 'line') this.#story.lines.push('');
    else return false;
    return true;
  }

  #tableWord(name: string, parameter: number): void {
    const facts = this.#facts;
    const depth = this.#group.inNestedRow ? Math.max(facts.depth, 2) : 1;
    const plan = this.#story.plan(depth);
    if (name === 'intbl') facts.depth = Math.max(facts.depth, 1);
    else if (name === 'itap') facts.depth = Math.max(parameter, 0);
    else if (name === 'ilvl') facts.listLevel = Math.min(Math.max(parameter, 0), 8);
    else if (name === 'outlinelevel') facts.outline = parameter;
    else if (name === 's') facts.outline = this.#outlines.get(parameter) ?? facts.outline;
    else if (name === 'cell') this.#story.endCell(facts, 1);
    else if (name === 'nestcell') this.#story.endCell(facts, Math.max(facts.depth, 2));
    else if (name === 'row') this.#story.endRow(1);
    else if (name === 'nestrow') this.#story.endRow(depth);
    else if (name === 'trowd') this.#story.beginPlan(depth);
    else if (name === 'trleft') plan.left = parameter;
    else if (name === 'clmrg') plan.next.joinsLeft = true;
    else if (name === 'clvmgf') plan.next.down = 'start';
    else if (name === 'clvmrg') plan.next.down = 'continue';
    else if (name === 'cellx') {
      plan.cells.push({ right: parameter, ...plan.next });
      plan.next = { down: null, joinsLeft: false };
    }
  }

  /** `{\s1 … \outlinelevel0 heading 1;}` */
  #styleWord(name: string, parameter: number | null): void {
    if (name === 's') this.#style = parameter ?? -1;
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.#style = -1;
    else if (name === 'outlinelevel' && this.#style >= 0) this.#outlines.set(this.#style, parameter ?? 0);
  }

  #beginStory(region: Region): void {
    this.#open.push({ story: this.#story, facts: this.#facts });
    const path = region === 'text-box' ? 'box' : region;
    this.#story = new EdgeStory(region, `${path}[${this.stories.length + this.#open.length}]`);
    this.#facts = newFacts();
    this.#group = { ...this.#group, ownsStory: true, target: 'text', inNestedRow: false };
  }

  #endStory(): void {
    const outer = this.#open.pop();
    if (outer === undefined) return;
    const { region } = this.#story;
    const nodes = this.#story.end(this.#facts);
    this.findings.swallowedCells += this.#story.swallowed;
    if (region === 'text-box') outer.story.textBoxes.push(nodes);
    else this.stories.push({ region, nodes });
    this.#story = outer.story;
    this.#facts = outer.facts;
  }

  #bytes(bytes: Uint8Array): void {
    const { target, font } = this.#group;
    if (target === 'text' || target === 'mark') this.#append(this.#fonts.decode(font, bytes));
  }

  #append(text: string): void {
    const { target, hidden, deleted, bold, font } = this.#group;
    if (target === 'mark') this.#mark += this.#fonts.isSymbol(font) ? text.replace(/[^\s–—-]/gu, '•') : text;
    if (target !== 'text' || deleted) return;
    if (hidden) {
      this.findings.hiddenCharacters += text.replace(/\s/gu, '').length;
      return;
    }
    const { lines } = this.#story;
    lines[lines.length - 1] += text;
    if (text.trim() === '') return;
    this.#story.hasWords = true;
    this.#story.hasPlainWords ||= !bold;
  }
}
