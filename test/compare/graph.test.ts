import { describe, expect, it } from 'vitest';
import { findCycles } from '../../src/compare/find-cycles.ts';
import { drawPostGraph } from '../../src/compare/post-graph.ts';
import { toGraphml } from '../../src/compare/report/graphml.ts';
import { inventPosts, shuffle } from './envelopes.ts';

const institution = 'Sadama Vallavalitsus';
const posts = inventPosts(
  {
    path: 'juht.txt',
    institution,
    position: 'Osakonna juhataja',
    units: ['Majandusosakond'],
    supervisors: ['vallavanem'],
    subordinates: ['majandusosakonna hankespetsialist'],
    substitutes: ['hankespetsialist'],
  },
  {
    path: 'hanked.txt',
    institution,
    position: 'Hankespetsialist (riigihanked)',
    units: ['Majandusosakond'],
    supervisors: ['majandusosakonna juhataja'],
    substitutes: ['haldur & <hooldaja>'],
  },
  {
    path: 'haldur.txt',
    institution,
    position: 'Haldur',
    units: ['Majandusosakond'],
    supervisors: ['Valvur'],
    substitutes: [],
  },
  {
    path: 'valvur.txt',
    institution,
    position: 'Valvur',
    units: [],
    supervisors: ['haldur'],
    substitutes: ['vastavalt asendusskeemile'],
  },
  { path: 'muu.txt', institution: 'Mäe Kool', position: 'Haldur', substitutes: ['õpetaja'], supervisors: [] },
);
const graph = drawPostGraph(posts);
const finding = (kind: string) => graph.findings.filter((entry) => entry.kind === kind).map(({ nodes }) => nodes);
const id = (name: string) => `${name}.txt#/records/0`;

describe('a post graph', () => {
  it('links roles to the posts that they name, unit and brackets aside', () => {
    expect(graph.relations).toContainEqual({
      from: id('juht'),
      to: id('hanked'),
      kind: 'supervises',
      saidBy: [id('hanked'), id('juht')],
    });
  });

  it('finds roles that nobody describes, pointers left out', () => {
    expect(finding('dangling').flat()).toEqual([
      'role:Mäe Kool:õpetaja',
      `role:${institution}:haldur & <hooldaja>`,
      `role:${institution}:vallavanem`,
    ]);
  });

  it('finds rings of supervisors', () => {
    expect(finding('circular')).toEqual([[id('haldur'), id('valvur')]]);
  });

  it('finds substitution that only one side knows', () => {
    expect(finding('one-sided')).toContainEqual([id('hanked'), id('juht')]);
  });

  it('finds posts for which nobody stands in', () => {
    expect(finding('no-substitute')).toEqual([[id('haldur')]]);
  });

  it('is the same whatever the order of posts', () => {
    expect(drawPostGraph(shuffle(posts, 7))).toEqual(graph);
  });

  it('as GraphML escapes labels', () => {
    const xml = toGraphml(graph);
    expect(xml).toContain('haldur &amp; &lt;hooldaja&gt;');
    expect(xml.match(/<node /gu)).toHaveLength(graph.nodes.length);
    expect(xml.match(/<edge /gu)).toHaveLength(graph.relations.length);
  });
});

it.each([
  [['ab', 'bc'], []],
  [['ab', 'bc', 'ca', 'cd'], [['a', 'b', 'c']]],
  [
    ['aa', 'bc', 'cb'],
    [['a'], ['b', 'c']],
  ],
])('rings in %j are %j', (arrows, rings) => {
  expect(findCycles(arrows.map((arrow) => ({ from: arrow[0] ?? '', to: arrow[1] ?? '' })))).toEqual(rings);
});
