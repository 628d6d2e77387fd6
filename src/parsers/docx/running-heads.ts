import type { PageKind, Section, Story, StoryNode } from './story.ts';
import { storyWords } from './story.ts';

/** A header or footer as it will be written. */
export interface RunningHead {
  readonly region: 'header' | 'footer';
  readonly nodes: readonly StoryNode[];
}

export interface SectionPlan {
  /** Each section's nodes with the header that stands over its first page, where it says something new. */
  readonly sections: readonly { readonly heads: readonly RunningHead[]; readonly nodes: readonly StoryNode[] }[];
  /** Other pages' headers, then all footers, each text once. */
  readonly rest: readonly RunningHead[];
  /** Headers and footers with words that no page shows. */
  readonly unprinted: number;
}

const PAGE_KINDS: readonly PageKind[] = ['first', 'default', 'even'];

/** `heads` by relationship id; `hasEvenHeads` is asked only where a section has a head for even pages. */
export function planSections(body: Story, heads: ReadonlyMap<string, Story>, hasEvenHeads: () => boolean): SectionPlan {
  const parts = splitSections(body);
  const taken = new Set<string>();
  const printed = new Set<string>();
  const take = (region: RunningHead['region'], id: string | undefined): RunningHead[] => {
    const nodes = id === undefined ? undefined : heads.get(id)?.nodes;
    if (id === undefined || nodes === undefined) return [];
    printed.add(id);
    const key = `${region} ${storyWords(nodes)}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ region, nodes }];
  };
  const sections = parts.map(({ nodes, section }, i) => {
    const startsPage = i === 0 || !section.isContinuous;
    const id = section.headers.get(section.titlePage ? 'first' : 'default');
    return { nodes, heads: startsPage ? take('header', id) : [] };
  });
  const shown = (section: Section, kind: PageKind) =>
    kind === 'default' || (kind === 'first' ? section.titlePage : hasEvenHeads());
  const collect = (region: RunningHead['region']) =>
    parts.flatMap(({ section }) => {
      const ids = region === 'header' ? section.headers : section.footers;
      return PAGE_KINDS.flatMap((kind) => (ids.has(kind) && shown(section, kind) ? take(region, ids.get(kind)) : []));
    });
  const rest = [...collect('header'), ...collect('footer')];
  const unprinted = [...heads].filter(([id, head]) => !printed.has(id) && storyWords(head.nodes) !== '').length;
  return { sections, rest, unprinted };
}

interface SectionPart {
  readonly nodes: readonly StoryNode[];
  readonly section: Section;
}

/** Cuts the body where a paragraph ends a section; a section without a header of some kind takes the one before it. */
function splitSections(body: Story): SectionPart[] {
  const parts: SectionPart[] = [];
  let nodes: StoryNode[] = [];
  let before: Section | null = null;
  const end = (section: Section | null) => {
    const whole = inherit(section, before);
    parts.push({ nodes, section: whole });
    nodes = [];
    before = whole;
  };
  for (const node of body.nodes) {
    nodes.push(node);
    if (node.type === 'paragraph' && node.section !== null) end(node.section);
  }
  if (nodes.length > 0 || parts.length === 0 || body.section !== null) end(body.section);
  return parts;
}

function inherit(section: Section | null, before: Section | null): Section {
  const headers = new Map([...(before?.headers ?? []), ...(section?.headers ?? [])]);
  const footers = new Map([...(before?.footers ?? []), ...(section?.footers ?? [])]);
  return { headers, footers, titlePage: section?.titlePage ?? false, isContinuous: section?.isContinuous ?? false };
}
