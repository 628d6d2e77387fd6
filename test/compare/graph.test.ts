import { describe, expect, it } from 'vitest';
import { findCycles } from '../../src/compare/find-cycles.ts';
import { drawPostGraph } from '../../src/compare/post-graph.ts';
import { toGraphml } from '../../src/compare/report/graphml.ts';
import { institutionKey } from '../../src/compare/role-words.ts';
import { type InventedPost, inventPosts, shuffle } from './envelopes.ts';

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

  it('finds no one-sided supervision where the other side names nobody', () => {
    const silent = inventPosts(
      { path: 'a.txt', institution, position: 'Sadamakapten', units: [] },
      { path: 'b.txt', institution, position: 'Lootsmees', supervisors: ['sadamakapten'], substitutes: ['loots'] },
    );
    expect(drawPostGraph(silent).findings.filter(({ kind }) => kind === 'one-sided')).toEqual([]);
    const other = inventPosts(
      { path: 'a.txt', institution, position: 'Sadamakapten', subordinates: ['valvur'] },
      { path: 'b.txt', institution, position: 'Lootsmees', supervisors: ['sadamakapten'] },
    );
    expect(drawPostGraph(other).findings.filter(({ kind }) => kind === 'one-sided')).toHaveLength(1);
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

describe('names that differ between documents of one institution', () => {
  const named = (institution: string, position: string, more: Partial<InventedPost> = {}): InventedPost => ({
    path: `${position}.txt`,
    municipality: 'Rae vald',
    institution,
    position,
    ...more,
  });
  const supervisorOf = (role: string, ...posts: readonly InventedPost[]) => {
    const drawn = drawPostGraph(
      inventPosts(...posts, named('Rae Vallavalitsus', 'Logopeed', { supervisors: [role], units: ['Haridusosakond'] })),
    );
    const node = drawn.nodes.find((candidate) => drawn.relations.some(({ from }) => from === candidate.id));
    return node?.described ? node.label : null;
  };
  const head = named('RAE VALLAVALITSUSE', 'HARIDUSOSAKONNA JUHATAJA', { units: ['HARIDUSOSAKOND'] });
  const advisor = named('Rae VV', 'Haridusnõunik', { units: ['Haridusosakond'] });

  it.each([
    ['haridusosakonna juhataja', head, head.position],
    ['haridusosakonna juhatajale', head, head.position],
    ['Haridusosak. juh.', head, head.position],
    ['hariduse osakonna juhataja', head, head.position],
    ['juhataja', head, head.position],
    ['haridusnõun.', advisor, advisor.position],
    ['har.nõunik', advisor, null],
    ['haridusnõuniku', advisor, advisor.position],
    ['spordinõunik', advisor, null],
    ['juhataja', advisor, null],
  ])('%s is looked up', (role, post, expected) => {
    expect(supervisorOf(role, post)).toBe(expected);
  });

  it('a bare name in a unit with two such posts is nobody', () => {
    const deputy = named('Rae vald', 'Haridusosakonna asejuhataja', { units: ['Haridusosakond'] });
    const other = named('Rae vald', 'Lasteaia juhataja', { units: ['Haridusosakond'] });
    expect(supervisorOf('juhataja', head, other, deputy)).toBeNull();
  });

  it.each([
    ['Rae Vallavalitsus', 'Rae VV', true],
    ['Rae vald', 'RAE VALLAVALITSUS', true],
    ['Rae Vallavalitsuse', 'Rae Vallavalitsus', true],
    ['Rae Kultuurikeskus', 'Rae Vallavalitsus', false],
    ['Rae Kultuurikeskuse', 'RAE KULTUURIKESKUS', true],
  ])('%s and %s are one institution: %s', (a, b, same) => {
    const [left, right] = inventPosts(named(a, 'Valvur'), named(b, 'Kokk'));
    expect(left && right && institutionKey(left) === institutionKey(right)).toBe(same);
  });

  it('documents that name no institution do not speak of each other', () => {
    const [left, right] = inventPosts(named('', 'Valvur'), named('', 'Kokk')).map((post) => ({
      ...post,
      institution: null,
    }));
    expect(left && right && institutionKey(left) === institutionKey(right)).toBe(false);
  });
});
