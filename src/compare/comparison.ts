import { clusterSentences } from './cluster-sentences.ts';
import type { ClusterMember, Column, ComparedDocument, Comparison } from './comparison-model.ts';
import { findDifferences, peerGroups } from './differences.ts';
import { type ComparedField, collectItems, type Item } from './items.ts';
import { compareSentences } from './language/likeness.ts';
import type { Post } from './posts.ts';
import { readRequirements } from './requirements.ts';
import { findTellingWords } from './telling-words.ts';

const MOST_WORDS_MET = 8;

/** Compares one field of all posts; the outcome is the same in whatever order they come. */
export function comparePosts(posts: readonly Post[], field: ComparedField, by: Column): Comparison {
  const sorted = [...posts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const places = new Map(sorted.map((post, i) => [post, i]));
  const columns = columnsOf(sorted, by);
  const column = new Map(columns.map((name, i) => [name, i]));
  const items = collectItems(sorted, field);
  const { clusters: found, rarity } = clusterSentences(items.map(({ sentence }) => sentence));
  const drawn = found.map(({ medoid, members }) => {
    const representative = items[medoid] as Item;
    const counts = columns.map(() => 0);
    const drawnMembers = members.map((member) => {
      const item = items[member] as Item;
      const at = column.get(item.post[by]) ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
      return toMember(item, representative, places.get(item.post) ?? 0, rarity);
    });
    drawnMembers.sort((a, b) => a.document - b.document || (a.pointer < b.pointer ? -1 : 1));
    const spread = counts.filter((count) => count > 0).length;
    return { text: representative.text, members: drawnMembers, counts, spread };
  });
  drawn.sort((a, b) => b.spread - a.spread || b.members.length - a.members.length || (a.text < b.text ? -1 : 1));
  const clusters = drawn.map((cluster, i) => ({ id: `c${i + 1}`, ...cluster }));
  const peers = peerGroups(sorted, columns, by);
  return {
    field,
    by,
    documents: sorted.map(toDocument),
    columns,
    clusters,
    peerGroups: peers,
    telling: findTellingWords(items, columns, ({ post }) => post[by]),
    ...findDifferences(clusters, columns, peers),
  };
}

function columnsOf(posts: readonly Post[], by: Column): (string | null)[] {
  const names = new Set(posts.map((post) => post[by]));
  const said = [...names].filter((name) => name !== null).sort();
  return names.has(null) ? [...said, null] : said;
}

function toMember(
  item: Item,
  representative: Item,
  document: number,
  rarity: (concept: string) => number,
): ClusterMember {
  const { score, met } = compareSentences(item.sentence, representative.sentence, rarity);
  return {
    document,
    number: item.number,
    text: item.text,
    page: item.page,
    pointer: item.pointer,
    likeness: Math.round(score * 100) / 100,
    met: met.slice(0, MOST_WORDS_MET).map(({ left, right }) => [left, right] as const),
  };
}

function toDocument({ record, ...post }: Post): ComparedDocument {
  return { ...post, requirements: readRequirements(record) };
}
