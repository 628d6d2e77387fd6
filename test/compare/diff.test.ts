import { describe, expect, it } from 'vitest';
import { diffPosts } from '../../src/compare/diff-posts.ts';
import { markWords } from '../../src/compare/mark-words.ts';
import type { Post } from '../../src/compare/posts.ts';
import { diffPage } from '../../src/compare/report/diff-page.ts';
import { diffText } from '../../src/compare/report/diff-text.ts';
import { inventPosts } from './envelopes.ts';

const [left, right] = inventPosts(
  {
    path: 'a.txt',
    position: 'Arhivaar',
    substitutes: ['sekretär'],
    items: { duties: ['Koostab toimikute loetelu.', 'korrastab arhiiviruumi', 'väljastab <b>teatisi</b>'] },
  },
  {
    path: 'b.txt',
    position: 'Arhivaar',
    substitutes: ['jurist'],
    items: {
      duties: ['digiteerib kaarte', 'koostab toimikute loetelu', 'kaks korda aastas arhiiviruumi korrastamine'],
    },
  },
) as [Post, Post];
const difference = diffPosts(left, right);

describe('a difference', () => {
  it('aligns items one to one', () => {
    const seen = difference.fields.duties.map(({ kind, left: a, right: b }) => [
      kind,
      a?.number ?? null,
      b?.number ?? null,
    ]);
    expect(seen).toEqual([
      ['same', '1', '2'],
      ['reworded', '2', '3'],
      ['only-left', '3', null],
      ['only-right', null, '1'],
    ]);
  });

  it('says which values changed', () => {
    const changed = difference.values.filter(({ same }) => !same).map(({ key }) => key);
    expect(changed).toEqual(['substitutes']);
  });

  it('is the other way round when its sides are exchanged', () => {
    const kinds = diffPosts(right, left)
      .fields.duties.map(({ kind }) => kind)
      .sort();
    expect(kinds).toEqual(['only-left', 'only-right', 'reworded', 'same']);
  });

  it('as text marks words', () => {
    const text = diffText(difference);
    expect(text).toContain('  = Koostab toimikute loetelu.');
    expect(text).toContain('~ [-korrastab-] arhiiviruumi');
    expect(text).toContain('{+kaks korda aastas+} arhiiviruumi {+korrastamine+}');
    expect(text).toContain('substitutes: sekretär → jurist');
    expect(text).toContain('1 same, 1 reworded, 1 only left, 1 only right');
  });

  it('as a page escapes and has no script', () => {
    const page = diffPage(difference);
    expect(page).toContain('&lt;b&gt;teatisi&lt;/b&gt;');
    expect(page).toContain('<del>korrastab</del> arhiiviruumi');
    expect(page).toContain("script-src 'none'");
    expect(page).not.toMatch(/<script|<b>/u);
  });
});

it.each([
  ['a b c', 'a x c', 'a [b] c', 'a [x] c'],
  ['a b c d', 'a d', 'a [b c] d', 'a d'],
  ['Üks, kaks', 'üks, kaks', 'Üks, kaks', 'üks, kaks'],
  ['', 'a', '', '[a]'],
])('%j and %j are marked %j, %j', (a, b, markedA, markedB) => {
  const shown = (pieces: ReturnType<typeof markWords>['left']) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  const marked = markWords(a, b);
  expect([shown(marked.left), shown(marked.right)]).toEqual([markedA, markedB]);
});
