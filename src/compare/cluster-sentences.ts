import { joinGroups, type Tie } from './join-groups.ts';
import { ALIKE, type Rarity, scoreSentences } from './language/likeness.ts';
import { contentKey, measureRarity } from './language/rarity.ts';
import type { Sentence } from './language/read-sentence.ts';
import { LeaderIndex } from './leader-index.ts';

/** Sentences that say the same; numbers are places in the list given. */
export interface SentenceCluster {
  /** The member nearest to all others. */
  readonly medoid: number;
  /** By what they say, then by their words: the same whatever order they came in. */
  readonly members: readonly number[];
}

export interface Clustering {
  readonly clusters: readonly SentenceCluster[];
  readonly rarity: Rarity;
}

/** Sentences that differ only in words without content; they are compared once. */
interface Form {
  readonly key: string;
  readonly sentence: Sentence;
  readonly members: number[];
}

const MOST_COMPARED_FOR_MEDOID = 40;

/**
 * Groups sentences that say the same. Each is compared with the leaders of groups that share an action and an object with
 * it, never with all; the outcome does not depend on the order of the list.
 */
export function clusterSentences(sentences: readonly Sentence[]): Clustering {
  const forms = collectForms(sentences);
  const rarity = measureRarity(forms.map(({ sentence }) => sentence));
  const clusters = joinLeaders(forms, rarity).map((group) => toCluster(group, sentences, rarity));
  clusters.sort((a, b) => b.members.length - a.members.length || byText(sentences, a.medoid, b.medoid));
  return { clusters, rarity };
}

/** Those that many share come first and lead; then the shorter ones, which others add to. */
function collectForms(sentences: readonly Sentence[]): Form[] {
  const forms = new Map<string, Form>();
  for (const [i, sentence] of sentences.entries()) {
    const key = contentKey(sentence);
    const form = forms.get(key);
    if (form) form.members.push(i);
    else forms.set(key, { key, sentence, members: [i] });
  }
  const all = [...forms.values()].map((form) => canonical(form, sentences));
  return all.sort(
    (a, b) =>
      b.members.length - a.members.length ||
      a.sentence.objects.length - b.sentence.objects.length ||
      (a.key < b.key ? -1 : 1),
  );
}

/** A form speaks with its first member's words, first by text and not by the order of input. */
function canonical({ key, members }: Form, sentences: readonly Sentence[]): Form {
  members.sort((a, b) => byText(sentences, a, b));
  const sentence = sentences[members[0] ?? 0];
  if (!sentence) throw new Error('a form has no member');
  return { key, sentence, members };
}

function byText(sentences: readonly Sentence[], a: number, b: number): number {
  const left = sentences[a]?.text ?? '';
  const right = sentences[b]?.text ?? '';
  return left < right ? -1 : left > right ? 1 : a - b;
}

/** First each form finds or becomes a leader, then each goes to the best of all leaders; groups that it ties are joined. */
function joinLeaders(forms: readonly Form[], rarity: Rarity): Form[][] {
  const index = new LeaderIndex(rarity);
  const leads = new Set<Form>();
  const leaders: Form[] = [];
  for (const form of forms) {
    if (findLeaders(form, index, leaders, rarity).length > 0) continue;
    leads.add(form);
    index.add(form.sentence);
    leaders.push(form);
  }
  const groups: Form[][] = leaders.map((leader) => [leader]);
  const ties: Tie[] = [];
  for (const form of forms) {
    if (leads.has(form)) continue;
    const [best, second] = findLeaders(form, index, leaders, rarity);
    if (!best) continue;
    groups[best.leader]?.push(form);
    if (second) ties.push({ a: best.leader, b: second.leader, score: second.score });
  }
  return joinGroups(groups, ties, (a, b) => scoreSentences(a.sentence, b.sentence, rarity));
}

interface Found {
  readonly leader: number;
  readonly score: number;
}

/** The best two, the best first. */
function findLeaders(form: Form, index: LeaderIndex, leaders: readonly Form[], rarity: Rarity): Found[] {
  const found: Found[] = [];
  for (const candidate of index.candidates(form.sentence)) {
    const leader = leaders[candidate];
    const score = leader ? scoreSentences(form.sentence, leader.sentence, rarity) : 0;
    if (score >= ALIKE) found.push({ leader: candidate, score });
  }
  return found.sort((a, b) => b.score - a.score || a.leader - b.leader).slice(0, 2);
}

function toCluster(group: readonly Form[], sentences: readonly Sentence[], rarity: Rarity): SentenceCluster {
  const members = group.flatMap((form) => form.members).sort((a, b) => byText(sentences, a, b));
  return { medoid: findMedoid(group, rarity).members[0] ?? 0, members };
}

/** Judged over the most frequent forms where there are very many. */
function findMedoid(group: readonly Form[], rarity: Rarity): Form {
  const judged = group.slice(0, MOST_COMPARED_FOR_MEDOID);
  let best = judged[0];
  let bestSum = -1;
  for (const form of judged) {
    let sum = 0;
    for (const other of judged) sum += scoreSentences(form.sentence, other.sentence, rarity) * other.members.length;
    if (sum > bestSum) {
      best = form;
      bestSum = sum;
    }
  }
  if (!best) throw new Error('a group has no form');
  return best;
}
