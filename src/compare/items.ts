import { readSentence, type Sentence } from './language/read-sentence.ts';
import { readWord } from './language/read-word.ts';
import { conceptOf } from './language/synonyms.ts';
import type { Post } from './posts.ts';

export const COMPARED_FIELDS = ['duties', 'rights', 'responsibilities', 'qualifications'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** One duty, right or the like of one post. */
export interface Item {
  readonly post: Post;
  readonly number: string | null;
  readonly group: string | null;
  readonly text: string;
  readonly page: number | null;
  /** Within the envelope: `/records/0/duties/3`. */
  readonly pointer: string;
  readonly sentence: Sentence;
}

/** A field's items, post by post in reading order. */
export function collectItems(posts: readonly Post[], field: ComparedField): Item[] {
  const read = new Map<string, Sentence>();
  return posts.flatMap((post) => {
    const own = ownConcepts(post);
    return post.record[field].map(({ number, group, text }, i) => {
      const places = post.record.evidence[`/${field}/${i}/text`] ?? post.record.evidence[`/${field}/${i}`];
      const sentence = readOnce(read, text, own);
      const pointer = `${post.id.slice(post.id.indexOf('#') + 1)}/${field}/${i}`;
      return { post, number, group, text, page: places?.[0]?.page ?? null, pointer, sentence };
    });
  });
}

/** The words of the post's own name and institution say nothing new in its items. */
function ownConcepts({ position, institution }: Post): ReadonlySet<string> {
  const words = `${position ?? ''} ${institution ?? ''}`.toLowerCase().match(/[\p{L}-]{3,60}/gu) ?? [];
  return new Set(words.flatMap((word) => readWord(word)).map(({ lemma }) => conceptOf(lemma)));
}

function readOnce(read: Map<string, Sentence>, text: string, own: ReadonlySet<string>): Sentence {
  const plain = read.get(text) ?? readSentence(text);
  read.set(text, plain);
  return plain.objects.some(({ concept }) => own.has(concept)) ? readSentence(text, own) : plain;
}
