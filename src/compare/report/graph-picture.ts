import { escapeHtml } from '../../exporters/html/html-text.ts';
import type { GraphFindingKind, PostGraph, PostNode, Relation } from '../post-graph-model.ts';
import { BOX, type GraphLayout, layOutGraph, type PlacedNode } from './graph-layout.ts';

/** One institution's posts as a picture. */
export interface GraphPicture {
  readonly institution: string | null;
  /** An `<svg>` element without styles, scripts or links, for a page or a file of its own. */
  readonly svg: string;
}

/** What the marks in a box mean, Estonian and English. */
export const FINDING_MARKS: Readonly<Record<GraphFindingKind, readonly [et: string, en: string]>> = {
  dangling: ['kirjeldamata', 'not described'],
  circular: ['juhtide ring', 'ring of supervisors'],
  'one-sided': ['ühepoolne seos', 'one-sided relation'],
  'no-substitute': ['asendajata', 'no substitute'],
};

const COLOURS = { ink: '#1c2430', soft: '#5a6675', fault: '#a61b1b', substitute: '#0b5394', paper: '#ffffff' } as const;
const LINE = { characters: 27, height: 15, most: 3 } as const;

/** A picture for each institution, in the graph's order; the same graph gives the same bytes. */
export function graphPictures(graph: PostGraph): GraphPicture[] {
  const institutions = [...new Set(graph.nodes.map(({ institution }) => institution))];
  return institutions.map((institution, i) => ({ institution, svg: drawInstitution(graph, institution, i) }));
}

/** `index` keeps the ids apart where several pictures stand on one page: a browser takes no mark from a folded one. */
function drawInstitution(graph: PostGraph, institution: string | null, index: number): string {
  const nodes = graph.nodes.filter((node) => node.institution === institution);
  const own = new Set(nodes.map(({ id }) => id));
  const relations = graph.relations.filter(({ from, to }) => own.has(from) && own.has(to));
  const layout = layOutGraph(nodes, relations);
  const places = new Map(layout.placed.map((placed) => [placed.node.id, placed]));
  const marks = marksOf(graph, own);
  return [
    head(layout, institution, index),
    ...relations.map((relation) => arrow(relation, places, index)),
    ...layout.placed.map((placed) => box(placed, marks.get(placed.node.id) ?? [])),
    '</svg>',
  ].join('\n');
}

function marksOf({ findings }: PostGraph, own: ReadonlySet<string>): Map<string, GraphFindingKind[]> {
  const marks = new Map<string, GraphFindingKind[]>();
  for (const { kind, nodes } of findings) {
    for (const id of nodes) {
      const known = marks.get(id) ?? [];
      if (own.has(id) && kind !== 'one-sided' && !known.includes(kind)) marks.set(id, [...known, kind]);
    }
  }
  return marks;
}

function head({ width, height }: GraphLayout, institution: string | null, index: number): string {
  const name = escapeHtml(institution ?? '?');
  const tip = (id: string, colour: string) =>
    `<marker id="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="12">
<title>${name}</title>
<desc>Juhid ja alluvad: pidev joon. Asendajad: katkendlik joon. / Supervisors: solid line. Substitutes: dashed line.</desc>
<defs>${tip(`down-${index}`, COLOURS.ink)}${tip(`stand-in-${index}`, COLOURS.substitute)}</defs>`;
}

/** From the foot of one box to the head of the other; beside it where the other stands no lower. */
function arrow({ from, to, kind, saidBy }: Relation, places: ReadonlyMap<string, PlacedNode>, index: number): string {
  const a = places.get(from);
  const b = places.get(to);
  if (!a || !b) return '';
  const path = a.node.id === b.node.id ? loop(a) : kind === 'supervises' && a.y < b.y ? downward(a, b) : sideways(a, b);
  const look =
    kind === 'supervises'
      ? `stroke="${COLOURS.ink}" marker-end="url(#down-${index})"`
      : `stroke="${COLOURS.substitute}" stroke-dasharray="5 4" marker-end="url(#stand-in-${index})"`;
  const verbs = kind === 'supervises' ? ['juhib', 'supervises'] : ['asendab', 'stands in for'];
  const said =
    a.node.described && b.node.described && saidBy.length === 1 ? ` (${FINDING_MARKS['one-sided'].join(' / ')})` : '';
  const title = `${a.node.label} → ${b.node.label}: ${verbs.join(' / ')}${said}`;
  const width = said === '' ? 1.5 : 1;
  return `<path d="${path}" fill="none" stroke-width="${width}" ${look}><title>${escapeHtml(title)}</title></path>`;
}

function downward(a: PlacedNode, b: PlacedNode): string {
  const x1 = a.x + BOX.width / 2;
  const x2 = b.x + BOX.width / 2;
  const y1 = a.y + BOX.height;
  const bend = BOX.gapY / 2;
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${b.y - bend} ${x2} ${b.y}`;
}

/** A little beside the middle, so that it does not lie on the arrow of the supervisor. */
function sideways(a: PlacedNode, b: PlacedNode): string {
  const aside = BOX.width / 4;
  if (a.y === b.y) {
    const right = a.x < b.x;
    const x1 = a.x + (right ? BOX.width : 0);
    const x2 = b.x + (right ? 0 : BOX.width);
    const y = a.y + BOX.height / 2 + (right ? -8 : 8);
    const dip = Math.abs(x2 - x1) > BOX.gapX ? BOX.height / 2 + 14 : 0;
    return `M${x1} ${y}C${x1} ${y - dip} ${x2} ${y - dip} ${x2} ${y}`;
  }
  const up = a.y > b.y;
  const x1 = a.x + BOX.width / 2 + aside;
  const x2 = b.x + BOX.width / 2 + aside;
  const y1 = up ? a.y : a.y + BOX.height;
  const y2 = up ? b.y + BOX.height : b.y;
  const bend = (up ? -BOX.gapY : BOX.gapY) / 2;
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function loop({ x, y }: PlacedNode): string {
  const right = x + BOX.width;
  return `M${right} ${y + 18}C${right + 22} ${y + 18} ${right + 22} ${y + 48} ${right} ${y + 48}`;
}

function box({ node, x, y }: PlacedNode, kinds: readonly GraphFindingKind[]): string {
  const said = kinds.map((kind) => FINDING_MARKS[kind][0]).join(', ');
  const colour = kinds.length > 0 ? COLOURS.fault : COLOURS.soft;
  const dash = node.described ? '' : ' stroke-dasharray="3 3"';
  const lines = wrap(node.label, LINE.most).map((line, i) => text(line, x, y + 18 + i * LINE.height, COLOURS.ink));
  const mark = said === '' ? '' : text(`! ${said}`, x, y + BOX.height - 6, COLOURS.fault, 10);
  return `<g><title>${escapeHtml(fullName(node, kinds))}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${COLOURS.paper}" stroke="${colour}"${dash}/>${lines.join('')}${mark}</g>`;
}

function fullName({ label, units }: PostNode, kinds: readonly GraphFindingKind[]): string {
  return [label, ...units, ...kinds.map((kind) => FINDING_MARKS[kind].join(' / '))].join(' · ');
}

function text(line: string, x: number, y: number, colour: string, size = 12): string {
  return `<text x="${x + 9}" y="${y}" fill="${colour}" font-size="${size}">${escapeHtml(line)}</text>`;
}

/** Lines of whole words; what does not fit ends in `…`, and the box's title says it all. */
export function wrap(label: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE.characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LINE.characters ? `${word.slice(0, LINE.characters - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const end = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${end.slice(0, LINE.characters - 2)} …`];
}
