import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawPostGraph } from '../../src/compare/post-graph.ts';
import { BOX, layOutGraph } from '../../src/compare/report/graph-layout.ts';
import { graphPage } from '../../src/compare/report/graph-page.ts';
import { graphPictures, wrap } from '../../src/compare/report/graph-picture.ts';
import { inventPosts, shuffle } from './envelopes.ts';

const institution = 'Ranna & Metsa Vallavalitsus';
const posts = inventPosts(
  { path: 'a.txt', institution, position: 'Vallavanem', subordinates: ['meremees'], substitutes: ['Meremees'] },
  { path: 'b.txt', institution, position: 'Meremees <b>', supervisors: ['vallavanem'], substitutes: [] },
  { path: 'c.txt', institution, position: 'Tuletornivaht', supervisors: ['kuulutaja'], substitutes: ['paadimees'] },
  { path: 'd.txt', institution, position: 'Kuulutaja', supervisors: ['tuletornivaht'], substitutes: ['paadimees'] },
  { path: 'e.txt', institution: 'Mäe Kool', position: 'Majahoidja', supervisors: ['majahoidja'], substitutes: [] },
);
const graph = drawPostGraph(posts);
const pictures = graphPictures(graph);
const nodes = graph.nodes.filter((node) => node.institution === institution);
const layout = layOutGraph(nodes, graph.relations);
const placeOf = (label: string) => layout.placed.find(({ node }) => node.label === label);

/** Names of the elements; throws where it is no XML. */
function elementsOf(svg: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(svg).close();
  return names;
}

describe('a picture of posts', () => {
  it('is one for each institution, with a box for every post and an arrow for every relation', () => {
    expect(pictures.map((picture) => picture.institution)).toEqual(['Mäe Kool', institution]);
    const names = pictures.flatMap(({ svg }) => elementsOf(svg));
    expect(names.filter((name) => name === 'rect')).toHaveLength(graph.nodes.length);
    const tips = pictures.length * 2;
    expect(names.filter((name) => name === 'path')).toHaveLength(graph.relations.length + tips);
  });

  it('puts who supervises above whom, and who does neither last', () => {
    expect(placeOf('Vallavanem')?.y).toBeLessThan(placeOf('Meremees <b>')?.y ?? 0);
    expect(placeOf('paadimees')?.y).toBe(Math.max(...layout.placed.map(({ y }) => y)));
  });

  it('lays no box over another and none outside', () => {
    for (const [i, a] of layout.placed.entries()) {
      expect(a.x + BOX.width).toBeLessThanOrEqual(layout.width);
      expect(a.y + BOX.height).toBeLessThanOrEqual(layout.height);
      for (const b of layout.placed.slice(i + 1)) {
        expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
      }
    }
  });

  it('wraps a wide level into rows', () => {
    const crowd = drawPostGraph(
      inventPosts(...Array.from({ length: 25 }, (_, i) => ({ path: `${i}.txt`, institution, position: `Amet${i}` }))),
    );
    const wide = layOutGraph(crowd.nodes, crowd.relations);
    expect(wide.width).toBeLessThan(1500);
    expect(new Set(wide.placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(25);
  });

  it('marks what does not fit in words, not by colour alone', () => {
    const svg = pictures.map((picture) => picture.svg).join('');
    for (const mark of ['juhtide ring', 'kirjeldamata', 'asendajata', 'ühepoolne seos']) expect(svg).toContain(mark);
  });

  it('is the same to the byte whatever the order of posts', () => {
    expect(graphPictures(drawPostGraph(shuffle(posts, 5)))).toEqual(pictures);
  });
});

it('the page of pictures escapes, has no script and tells every finding', () => {
  const page = graphPage(graph);
  expect(page).toContain('Meremees &lt;b&gt;');
  expect(page).toContain("script-src 'none'");
  expect(page).not.toMatch(/<script|<b>|style=|href=|src=/u);
  expect(page.match(/<th scope="row">/gu)).toHaveLength(graph.findings.length);
});

it.each([
  ['Jurist', ['Jurist']],
  ['Planeeringute ja maakorralduse vanemspetsialist', ['Planeeringute ja', 'maakorralduse', 'vanemspetsialist']],
  ['x'.repeat(40), [`${'x'.repeat(26)}…`]],
  ['üks kaks '.repeat(30), ['üks kaks üks kaks üks kaks', 'üks kaks üks kaks üks kaks', 'üks kaks üks kaks üks kak …']],
])('%j is wrapped into %j', (label, lines) => {
  expect(wrap(label, 3)).toEqual(lines);
});
