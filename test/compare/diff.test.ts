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

  it('says which words met', () => {
    expect(difference.fields.duties.map(({ met }) => met?.length ?? null)).toEqual([null, 2, null, null]);
    expect(difference.fields.duties[1]?.met).toContainEqual(['arhiiviruumi', 'arhiiviruumi']);
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
    expect(text).toContain('  = Koostab toimikute loetelu.  [1 → 2]');
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

describe('two versions of one job description', () => {
  const before = [
    'valvab sadama väravat',
    'peab laevade päevikut',
    'annab teada tormist',
    'hoiab tuletorni korras',
    'peab laevade päevikut',
    'vastab raadiokutsungitele',
  ];
  const after = [
    'tutvub ilmateatega',
    'valvab sadama väravat',
    'peab laevade päevikut',
    'teavitab tormist',
    'peab laevade päevikut',
    'tuletorni korras hoidmine',
    'vastab raadiokutsungitele',
  ];
  const [old, fresh] = inventPosts(
    { path: 'v1.txt', position: 'Sadamavaht', items: { duties: before } },
    { path: 'v2.txt', position: 'Sadamavaht', items: { duties: after } },
  ) as [Post, Post];
  const { duties } = diffPosts(old, fresh).fields;

  it('meet item by item though all numbers shifted', () => {
    expect(duties.map(({ kind, left: a, right: b }) => [kind, a?.number ?? '', b?.number ?? ''].join(' '))).toEqual([
      'same 1 2',
      'same 2 3',
      'reworded 3 4',
      'reworded 4 6',
      'same 5 5',
      'same 6 7',
      'only-right  1',
    ]);
  });

  it('are all the same beside themselves', () => {
    const kinds = diffPosts(fresh, fresh).fields.duties.map(({ kind, left: a, right: b }) => [
      kind,
      a?.number === b?.number,
    ]);
    expect(kinds).toEqual(after.map(() => ['same', true]));
  });

  it('of very many items are aligned in good time', () => {
    const many = Array.from({ length: 4000 }, (_, i) => `koostab aruannet objekti nr ${i} kohta`);
    const [a, b] = inventPosts(
      { path: 'a.txt', items: { rights: many } },
      { path: 'b.txt', items: { rights: ['tutvub lepinguga', ...many] } },
    ) as [Post, Post];
    const start = performance.now();
    const { rights } = diffPosts(a, b).fields;
    expect(rights.filter(({ kind }) => kind === 'same')).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
