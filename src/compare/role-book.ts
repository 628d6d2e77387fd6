import { POINTER_OPENERS } from '../vocabulary/role-phrases.ts';
import { readWord } from './language/read-word.ts';
import type { PostNode } from './post-graph-model.ts';
import type { Post } from './posts.ts';

/** Finds posts by the names that job descriptions call them. */
export interface RoleBook {
  /** The id of the post that a role names as seen from another post; `null` for a pointer instead of a person. */
  find(role: string, from: Post): string | null;
  /** Roles found so far that no job description describes. */
  named(): readonly PostNode[];
}

interface Entry {
  readonly post: Post;
  readonly position: ReadonlySet<string>;
  readonly surroundings: ReadonlySet<string>;
}

const APPOINTED = /(?<!\p{L})(?:määrat(?:ud|av)|määratakse|asendusskeem\p{L}{0,10})(?!\p{L})/iu;

/** @param posts one institution's */
export function roleBookOf(posts: readonly Post[]): RoleBook {
  const entries = posts.map(toEntry);
  const named = new Map<string, PostNode>();
  const institution = posts[0]?.institution ?? null;
  return {
    find(role, from) {
      if (isPointer(role)) return null;
      const post = findPost(entries, wordsOf(role), from) ?? findPost(entries, wordsOf(withoutBrackets(role)), from);
      if (post) return post.id;
      const key = [...wordsOf(role)].join(' ');
      const known = named.get(key);
      if (known) return known.id;
      const id = `role:${institution ?? ''}:${role.toLowerCase()}`;
      named.set(key, { id, label: role, institution, units: [], described: false });
      return id;
    },
    named: () => [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function toEntry(post: Post): Entry {
  const { units } = post.record;
  return {
    post,
    position: wordsOf(withoutBrackets(post.position ?? '')),
    surroundings: wordsOf([post.position ?? '', ...units, post.institution ?? ''].join(' ')),
  };
}

/** All words of the position must be there, and no word that its units and institution do not have. */
function findPost(entries: readonly Entry[], role: ReadonlySet<string>, from: Post): Post | null {
  let best: { post: Post; fit: number } | null = null;
  for (const { post, position, surroundings } of entries) {
    if (position.size === 0 || ![...position].every((word) => role.has(word))) continue;
    const rest = [...role].filter((word) => !position.has(word));
    if (!rest.every((word) => surroundings.has(word))) continue;
    const shared = post.record.units.filter((unit) => from.record.units.includes(unit)).length;
    const fit = rest.length * 100 + shared;
    if (!best || fit > best.fit) best = { post, fit };
  }
  return best?.post ?? null;
}

function isPointer(role: string): boolean {
  const first = role.toLowerCase().split(' ')[0] ?? '';
  return POINTER_OPENERS.includes(first) || APPOINTED.test(role);
}

function withoutBrackets(role: string): string {
  return role.replace(/\([^()]{0,200}\)/gu, ' ');
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]{1,80}/gu) ?? [];
  return new Set(
    words
      .flatMap((word) => readWord(word))
      .map(({ lemma }) => lemma)
      .sort(),
  );
}
