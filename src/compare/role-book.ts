import { POINTER_OPENERS } from '../vocabulary/role-phrases.ts';
import { fold } from './align-items.ts';
import type { PostNode } from './post-graph-model.ts';
import type { Post } from './posts.ts';
import { headWord, type NameWords, nameReader } from './role-words.ts';

/** Finds posts by the names that job descriptions call them. */
export interface RoleBook {
  /** The id of the post that a role names as seen from another post; `null` for a pointer instead of a person. */
  find(role: string, from: Post): string | null;
  /** Roles found so far that no job description describes. */
  named(): readonly PostNode[];
}

interface Entry {
  readonly post: Post;
  readonly position: NameWords;
  /** Of its position, its units and its institution. */
  readonly surroundings: NameWords;
}

const APPOINTED = /(?<!\p{L})(?:määrat(?:ud|av)|määratakse|asendusskeem\p{L}{0,10})(?!\p{L})/iu;

/** @param posts one institution's */
export function roleBookOf(posts: readonly Post[]): RoleBook {
  const wordsOf = nameReader(
    posts.flatMap((post) => [post.position ?? '', ...post.record.units, post.institution ?? '']),
  );
  const entries = posts.map((post) => toEntry(post, wordsOf));
  const named = new Map<string, PostNode>();
  const institution = posts[0]?.institution ?? null;
  return {
    find(role, from) {
      if (isPointer(role)) return null;
      const words = wordsOf(role);
      const bare = wordsOf(withoutBrackets(role));
      const post =
        findPost(entries, words, from) ?? findPost(entries, bare, from) ?? findColleague(entries, bare, from);
      if (post) return post.id;
      const key = [...words].join(' ');
      const known = named.get(key);
      if (known) return known.id;
      const id = `role:${institution ?? ''}:${role.toLowerCase()}`;
      named.set(key, { id, label: role, institution, units: [], described: false });
      return id;
    },
    named: () => [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function toEntry(post: Post, wordsOf: (name: string) => NameWords): Entry {
  const { units } = post.record;
  return {
    post,
    position: wordsOf(withoutBrackets(post.position ?? '')),
    surroundings: wordsOf([post.position ?? '', ...units, post.institution ?? ''].join(' ')),
  };
}

/** All words of the position must be there, and no word that its units and institution do not have. */
function findPost(entries: readonly Entry[], role: NameWords, from: Post): Post | null {
  let best: { post: Post; fit: number } | null = null;
  for (const { post, position, surroundings } of entries) {
    if (position.size === 0 || ![...position].every((word) => role.has(word))) continue;
    const rest = [...role].filter((word) => !position.has(word));
    if (!rest.every((word) => surroundings.has(word))) continue;
    const fit = rest.length * 100 + sharedUnits(post, from);
    if (!best || fit > best.fit) best = { post, fit };
  }
  return best?.post ?? null;
}

function sharedUnits(a: Post, b: Post): number {
  const units = a.record.units.map(fold);
  return b.record.units.filter((unit) => units.includes(fold(unit))).length;
}

/** *juhataja* said within a unit is the one post of that unit whose longer name (*arhiivi juhataja*) has the word last. */
function findColleague(entries: readonly Entry[], role: NameWords, from: Post): Post | null {
  const found = entries.filter(
    ({ post, position, surroundings }) =>
      post !== from &&
      role.size > 0 &&
      [...role].every((word) => surroundings.has(word)) &&
      [...role].some((word) => position.has(word)) &&
      role.has(headWord(withoutBrackets(post.position ?? ''))) &&
      sharedUnits(post, from) > 0,
  );
  return found.length === 1 ? (found[0]?.post ?? null) : null;
}

function isPointer(role: string): boolean {
  const first = role.toLowerCase().split(' ')[0] ?? '';
  return POINTER_OPENERS.includes(first) || APPOINTED.test(role);
}

function withoutBrackets(role: string): string {
  return role.replace(/\([^()]{0,200}\)/gu, ' ');
}
