import { NAMED_WORDS, OWN_WORDS, type ProvisionActKind, SAME_WORDS } from '../../vocabulary/act-kinds.ts';
import type { ActName } from './act-names.ts';
import { levelOf, type Provision, type ProvisionGroup, readProvisions } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

/** What a later citation may lean on. */
export interface Antecedent {
  readonly name: ActName;
  readonly provision: Provision;
  /** The group named one section only, so that *sama paragrahvi* can mean no other. */
  readonly single: boolean;
  /** Index of the first token after the group. */
  readonly next: number;
}

/** What has been read of a text so far. */
export interface History {
  readonly tokens: readonly Token[];
  /** Groups of citations, the latest last. */
  readonly earlier: Antecedent[];
  /** Nothing but connectors has stood since the latest group. */
  open: boolean;
  /** A citation whose act is not known has stood since: *sama paragrahvi* means that one. */
  lost: boolean;
}

/** A citation whose act is known: `start` is its first token. */
export interface Reading {
  readonly name: ActName;
  readonly group: ProvisionGroup;
  readonly start: number;
  readonly certain: boolean;
}

const SAME: ReadonlySet<string> = new Set(SAME_WORDS);
const NAMED: ReadonlySet<string> = new Set(NAMED_WORDS);
const OWN: ReadonlySet<string> = new Set(OWN_WORDS);
/** An antecedent stands no further back than this many characters. */
const NEAR = 800;

/** `sama seaduse § 5`, `nimetatud määruse § 2`, `seaduse § 7`: an act noun whose name stands before, if only one can be meant. */
export function unnamedAct(
  history: History,
  at: number,
  kind: ProvisionActKind,
  group: ProvisionGroup,
): Reading | null {
  const { tokens } = history;
  const pointer = tokens[at - 1]?.form ?? '';
  if (OWN.has(pointer) || (kind === 'seadus' && group.level !== 'section')) return null;
  const near = nearEarlier(history, at).filter((each) => each.name.kind === kind);
  const latest = near.at(-1);
  if (!latest) return null;
  const unique = near.every((each) => each.name.act === latest.name.act);
  const same = SAME.has(pointer);
  if ((!unique && !same) || (same && history.lost)) return null;
  const start = same || NAMED.has(pointer) ? at - 1 : at;
  return { name: latest.name, group, start, certain: unique };
}

/** The antecedents near enough, the latest last. */
function nearEarlier(history: History, at: number): Antecedent[] {
  let first = history.earlier.length;
  while (first > 0 && isNear(history, history.earlier[first - 1], at)) first--;
  return history.earlier.slice(first);
}

function isNear({ tokens }: History, antecedent: Antecedent | undefined, at: number): boolean {
  if (!antecedent) return false;
  const distance = (tokens[at]?.start ?? 0) - (tokens[antecedent.next - 1]?.end ?? 0);
  return distance <= NEAR;
}

/** `sama paragrahvi lõike 3`, `sama § lg 3`, `sama lõike punkti 4`: from the citation before. */
export function sameProvision(history: History, at: number, group: ProvisionGroup): Reading | null {
  const { tokens } = history;
  const latest = history.earlier.at(-1);
  const unit = levelOf(tokens[at - 1]);
  const pointer = tokens[at - 2]?.form ?? '';
  if (!unit || !latest || history.lost || !isNear(history, latest, at)) return null;
  if (!latest.single || (!SAME.has(pointer) && !NAMED.has(pointer))) return null;
  const above = unit === 'section' ? { ...latest.provision, subsection: null } : latest.provision;
  const own = readProvisions(tokens, at, { ...above, point: null });
  return own && group.level !== 'section'
    ? { name: latest.name, group: own, start: at - 2, certain: latest.name.certain }
    : null;
}

/** A citation without a name in a list belongs to the last act named. */
export function carriedOver(history: History, at: number, group: ProvisionGroup): Reading | null {
  const { tokens } = history;
  const latest = history.earlier.at(-1);
  if (!history.open || !latest || tokens[at]?.afterGap) return null;
  const previous = tokens[at - 1]?.form ?? '';
  const inList = /^(?:,|;|ja|ning|või)$/u.test(previous);
  if (!inList && isHeading(history, at, group)) return null;
  if (SAME.has(previous) && group.level !== 'section') return null;
  // A point after *ja* belongs to the section, not to the subsection that stands beside it.
  const above = { section: latest.provision.section, subsection: null, point: null };
  const stepsDown = group.level === 'point' && latest.provision.point === null;
  const own = stepsDown ? readProvisions(tokens, at, above) : group;
  return own ? { name: latest.name, group: own, start: at, certain: latest.name.certain } : null;
}

/** `§ 1. Üldsätted` after a name in the nominative is the act's own first section. */
export function isHeading({ tokens }: History, at: number, group: ProvisionGroup): boolean {
  const after = tokens[group.next];
  const word = tokens[group.next + 1];
  return tokens[at]?.kind === 'section' && after?.form === '.' && (word?.kind !== 'word' || word.capital);
}
