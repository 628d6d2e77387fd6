import { COUNTED_WORDS } from '../../vocabulary/act-kinds.ts';
import { type Token, touches } from './citation-tokens.ts';

export type Level = 'section' | 'subsection' | 'point';

const RANK: Readonly<Record<Level, number>> = { section: 0, subsection: 1, point: 2 };
const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['section', /^(?:paragrahv\p{L}{0,7}|artik(?:kel|l\p{L}{0,6})|art)$/u],
  ['subsection', /^(?:lg(?:-\p{L}{1,5})?|lõi(?:ge|ke)\p{L}{0,5}|lõigete\p{L}{0,3})-?$/u],
  ['point', /^(?:pp?(?:-\p{L}{1,4})?|(?:ala)?punkt\p{L}{0,7})-?$/u],
];
const AND = new Set(['ja', 'ning', 'või', 'ja/või']);
/** No act has so many provisions in one range; what is longer is a misreading. */
const LONGEST_RANGE = 60;

/** What one unit word (`§`, `lg`, `punktide`) and its numbers say. */
interface Step {
  readonly level: Level;
  readonly numbers: string[];
  /** Index of the first token after it. */
  readonly next: number;
}

export interface Provision {
  readonly section: string | null;
  readonly subsection: string | null;
  readonly point: string | null;
}

export interface ProvisionGroup {
  readonly provisions: readonly Provision[];
  /** Index of the first token after the group. */
  readonly next: number;
  readonly level: Level;
}

export function levelOf(token: Token | undefined): Level | null {
  if (token?.kind === 'section') return 'section';
  if (token?.kind !== 'word') return null;
  return LEVEL_WORDS.find(([, pattern]) => pattern.test(token.form))?.[0] ?? null;
}

/**
 * Reads the citation that begins at `at`: `§ 11 lõigete 1 ja 5`, `p 2 ja p 5`. What a list names is unfolded; a step
 * up (`punkti 36 ning lõike 3`) or down after a conjunction (`lõige 2 ja p 5`) begins another group. `above` says which
 * section and subsection a citation without them belongs to.
 */
export function readProvisions(tokens: readonly Token[], at: number, above: Provision): ProvisionGroup | null {
  const first = readStep(tokens, at);
  if (!first) return null;
  const steps: Step[] = [first];
  let next = first.next;
  for (;;) {
    const follower = followingStep(tokens, next, steps.at(-1) ?? first);
    if (!follower) break;
    const last = steps.at(-1);
    if (last?.level === follower.level) last.numbers.push(...follower.numbers);
    else steps.push(follower);
    next = follower.next;
  }
  return { provisions: unfold(steps, above), next, level: first.level };
}

function followingStep(tokens: readonly Token[], at: number, last: Step): Step | null {
  const form = tokens[at]?.form ?? '';
  const joined = AND.has(form) || form === ',';
  const step = readStep(tokens, joined ? at + 1 : at);
  if (!step || tokens[at]?.afterGap) return null;
  if (step.level === last.level) return joined && step.level !== 'section' ? step : null;
  return RANK[step.level] > RANK[last.level] && !AND.has(form) ? step : null;
}

function readStep(tokens: readonly Token[], at: number): Step | null {
  const level = levelOf(tokens[at]);
  if (!level) return null;
  let next = tokens[at + 1]?.form === '.' ? at + 2 : at + 1;
  const letter = level === 'point' && /^[a-z]$/u.test(tokens[next]?.form ?? '');
  if (letter) return { level, numbers: [tokens[next]?.form ?? ''], next: next + 1 };
  const first = provisionNumber(tokens[next]);
  if (first === null || tokens[next]?.afterGap) return null;
  const numbers = [first];
  next += 1;
  for (;;) {
    const more = readMore(tokens, next, numbers.at(-1) ?? first);
    if (!more) return { level, numbers, next };
    numbers.push(...more.numbers);
    next = more.next;
  }
}

function readMore(tokens: readonly Token[], at: number, last: string): { numbers: string[]; next: number } | null {
  const form = tokens[at]?.form ?? '';
  const number = provisionNumber(tokens[at + 1]);
  if (number === null || tokens[at + 1]?.afterGap) return null;
  if (form === '-' || form === 'kuni') return { numbers: between(last, number), next: at + 2 };
  if (form !== ',' && !AND.has(form)) return null;
  return continuesList(tokens, at + 1, form === ',') ? { numbers: [number], next: at + 2 } : null;
}

/** A number after a comma or *ja* may begin the next item, a date or a count instead. */
function continuesList(tokens: readonly Token[], at: number, afterComma: boolean): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (afterComma && touches(tokens, at)) return false;
  if (COUNTED_WORDS.includes(next.form)) return false;
  if (next.form === ')') return next.partner >= 0;
  if (next.form === '.') return !numbersItem(tokens, at + 2, afterComma);
  return !(next.form === '-' && touches(tokens, at + 1) && tokens[at + 2]?.kind === 'word');
}

/** `3. mai`, `2. Kinnitada`: the number belongs to what follows. */
function numbersItem(tokens: readonly Token[], at: number, afterComma: boolean): boolean {
  const word = tokens[at];
  return word?.kind === 'word' && (afterComma || !word.capital);
}

const PROVISION_NUMBER = /^\d{1,4}(?:\.\d{1,3}){0,3}(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\d{1,2}|<sup>\d{1,2}<\/sup>)?$/u;
const DATE_LIKE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `9¹` → `9^1`; `null` for what numbers no provision. */
export function provisionNumber(token: Token | undefined): string | null {
  if (token?.kind !== 'number' || !PROVISION_NUMBER.test(token.form) || DATE_LIKE.test(token.form)) return null;
  const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.exec(token.form);
  if (!raised) return token.form.replace(/<sup>(\d+)<\/sup>/u, '^$1');
  const digits = [...raised[0]].map((mark) => SUPERSCRIPTS.indexOf(mark)).join('');
  return `${token.form.slice(0, raised.index)}^${digits}`;
}

/** The numbers after `from` up to `to`: `6–8` → 7, 8; only the last of them counts in `28.3` and `9^1`. */
function between(from: string, to: string): string[] {
  const cut = /^(?<stem>.*?[.^])?(?<number>\d+)$/u;
  const a = cut.exec(from)?.groups;
  const b = cut.exec(to)?.groups;
  const low = Number(a?.number);
  const high = Number(b?.number);
  if ((a?.stem ?? '') !== (b?.stem ?? '') || !(high > low) || high - low > LONGEST_RANGE) return [to];
  return Array.from({ length: high - low }, (_, i) => `${b?.stem ?? ''}${low + i + 1}`);
}

/** One provision for each number of the lowest step; several numbers higher up stand alone except the last. */
function unfold(steps: readonly Step[], above: Provision): Provision[] {
  const first = steps[0];
  let parent: Provision = {
    section: first?.level === 'section' ? null : above.section,
    subsection: first?.level === 'point' ? above.subsection : null,
    point: null,
  };
  const provisions: Provision[] = [];
  steps.forEach((step, index) => {
    const each = step.numbers.map((number): Provision => ({ ...parent, [step.level]: number }));
    const isLast = index === steps.length - 1;
    provisions.push(...(isLast ? each : each.slice(0, -1)));
    parent = each.at(-1) ?? parent;
  });
  return provisions;
}
