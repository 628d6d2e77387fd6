import { COUNTY_CODES } from '../vocabulary/municipalities.ts';
import type { Cluster, Column, Missing, PeerGroup } from './comparison-model.ts';
import type { Post } from './posts.ts';

const FEWEST_PEERS = 3;
const NEARLY_ALL = 0.8;

/** All columns, and each county with enough of them; positions know no county. */
export function peerGroups(posts: readonly Post[], columns: readonly (string | null)[], by: Column): PeerGroup[] {
  const all: PeerGroup = { county: null, ehak: null, columns: columns.filter((column) => column !== null) };
  if (by === 'position') return [all];
  const counties = new Map<string, Set<string>>();
  for (const post of posts) {
    const column = post[by];
    if (post.county === null || column === null) continue;
    const members = counties.get(post.county) ?? new Set();
    counties.set(post.county, members.add(column));
  }
  const groups = [...counties].map(([county, members]) => ({
    county,
    ehak: COUNTY_CODES[county] ?? null,
    columns: [...members].sort(),
  }));
  return [all, ...groups.sort((a, b) => (a.county < b.county ? -1 : 1))].filter(
    (group) => group.columns.length > FEWEST_PEERS,
  );
}

/** What one column alone has, and what nearly all its peers have and it lacks. */
export function findDifferences(
  clusters: readonly Cluster[],
  columns: readonly (string | null)[],
  groups: readonly PeerGroup[],
): { unique: { column: string | null; clusters: string[] }[]; missing: Missing[] } {
  const unique = columns.map((column, i) => ({
    column,
    clusters: clusters.filter(({ spread, counts }) => spread === 1 && (counts[i] ?? 0) > 0).map(({ id }) => id),
  }));
  const missing = groups.flatMap((group) => clusters.flatMap((cluster) => missingIn(cluster, columns, group)));
  return { unique: columns.length > 1 ? unique.filter((entry) => entry.clusters.length > 0) : [], missing };
}

function missingIn(
  cluster: Cluster,
  columns: readonly (string | null)[],
  { county, columns: members }: PeerGroup,
): Missing[] {
  const has = (column: string | null) => (cluster.counts[columns.indexOf(column)] ?? 0) > 0;
  const have = members.filter(has).length;
  const peers = members.length - 1;
  if (have === members.length || have < peers * NEARLY_ALL) return [];
  return members
    .filter((column) => !has(column))
    .map((column) => ({ column, cluster: cluster.id, county, have, peers }));
}
