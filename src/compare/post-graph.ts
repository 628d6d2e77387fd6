import { findCycles } from './find-cycles.ts';
import type { GraphFinding, PostGraph, PostNode, Relation, RelationKind } from './post-graph-model.ts';
import type { Post } from './posts.ts';
import { type RoleBook, roleBookOf } from './role-book.ts';
import { institutionKey } from './role-words.ts';

/** Who supervises and who stands in for whom, institution by institution; the same whatever the order of the posts. */
export function drawPostGraph(posts: readonly Post[]): PostGraph {
  const institutions = new Map<string, Post[]>();
  for (const post of [...posts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = institutionKey(post);
    institutions.set(key, [...(institutions.get(key) ?? []), post]);
  }
  const graphs = [...institutions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => drawInstitution(members));
  return {
    nodes: graphs.flatMap(({ nodes }) => nodes),
    relations: graphs.flatMap(({ relations }) => relations),
    findings: graphs.flatMap(({ findings }) => findings),
  };
}

function drawInstitution(posts: readonly Post[]): PostGraph {
  const book = roleBookOf(posts);
  const relations = new Map<string, { from: string; to: string; kind: RelationKind; saidBy: Set<string> }>();
  const say = (from: string, to: string, kind: RelationKind, by: string) => {
    const key = `${kind}\n${from}\n${to}`;
    const relation = relations.get(key) ?? { from, to, kind, saidBy: new Set<string>() };
    relation.saidBy.add(by);
    relations.set(key, relation);
  };
  for (const post of posts) tellRelations(post, book, say);
  const drawn = [...relations.values()].map((relation) => ({ ...relation, saidBy: [...relation.saidBy].sort() }));
  drawn.sort((a, b) => (`${a.kind}\n${a.from}\n${a.to}` < `${b.kind}\n${b.from}\n${b.to}` ? -1 : 1));
  const institution = posts[0]?.institution ?? null;
  const nodes = [...posts.map((post) => describe(post, institution)), ...book.named()];
  return { nodes, relations: drawn, findings: findFaults(posts, nodes, drawn) };
}

type Say = (from: string, to: string, kind: RelationKind, by: string) => void;

function tellRelations(post: Post, book: RoleBook, say: Say): void {
  const { supervisors, subordinates, substitutes, substitutesFor } = post.record;
  const others = (roles: readonly string[]) => roles.map((role) => book.find(role, post)).filter((id) => id !== null);
  for (const id of others(supervisors)) say(id, post.id, 'supervises', post.id);
  for (const id of others(subordinates)) say(post.id, id, 'supervises', post.id);
  for (const id of others(substitutes)) say(id, post.id, 'substitutes', post.id);
  for (const id of others(substitutesFor)) say(post.id, id, 'substitutes', post.id);
}

function describe({ id, position, record }: Post, institution: string | null): PostNode {
  return { id, label: position ?? id, institution, units: record.units, described: true };
}

function findFaults(
  posts: readonly Post[],
  nodes: readonly PostNode[],
  relations: readonly Relation[],
): GraphFinding[] {
  const institution = posts[0]?.institution ?? null;
  const described = new Map(posts.map((post) => [post.id, post]));
  const dangling = nodes.filter((node) => !node.described).map(({ id }) => [id]);
  const supervision = relations.filter(({ kind }) => kind === 'supervises');
  const oneSided = relations.filter((relation) => isOneSided(relation, described));
  const alone = posts.filter(({ record }) => record.substitutes.length === 0).map(({ id }) => id);
  const covered = new Set(relations.filter(({ kind }) => kind === 'substitutes').map(({ to }) => to));
  return [
    ...dangling.map((ids): GraphFinding => ({ kind: 'dangling', institution, relation: null, nodes: ids })),
    ...findCycles(supervision).map(
      (ids): GraphFinding => ({ kind: 'circular', institution, relation: 'supervises', nodes: ids }),
    ),
    ...oneSided.map(
      ({ from, to, kind }): GraphFinding => ({ kind: 'one-sided', institution, relation: kind, nodes: [from, to] }),
    ),
    ...alone
      .filter((id) => !covered.has(id))
      .map((id): GraphFinding => ({ kind: 'no-substitute', institution, relation: 'substitutes', nodes: [id] })),
  ];
}

/**
 * Both are described, but only one says so. A supervisor whose job description lists nobody, or a subordinate who names
 * no supervisor, says nothing to the contrary.
 */
function isOneSided({ from, to, kind, saidBy }: Relation, described: ReadonlyMap<string, Post>): boolean {
  const above = described.get(from)?.record;
  const below = described.get(to)?.record;
  if (!above || !below || from === to || saidBy.length > 1) return false;
  if (kind === 'substitutes') return true;
  return saidBy.includes(from) ? below.supervisors.length > 0 : above.subordinates.length > 0;
}
