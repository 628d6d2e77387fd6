import type { ComparedField } from './items.ts';
import type { PostRequirements } from './requirements.ts';

export const COLUMNS = ['municipality', 'institution', 'position'] as const;
export type Column = (typeof COLUMNS)[number];

export interface ComparedDocument {
  readonly id: string;
  readonly path: string;
  readonly position: string | null;
  readonly institution: string | null;
  readonly municipality: string | null;
  readonly ehak: string | null;
  readonly county: string | null;
  readonly requirements: PostRequirements;
}

export interface ClusterMember {
  /** Place in {@link Comparison.documents}. */
  readonly document: number;
  readonly number: string | null;
  readonly text: string;
  readonly page: number | null;
  readonly pointer: string;
  /** Likeness to the group's representative, 0–1 in hundredths. */
  readonly likeness: number;
  /** The words that met the representative's: `[its own, the representative's]`. */
  readonly met: readonly (readonly [own: string, representative: string])[];
}

export interface Cluster {
  readonly id: string;
  /** The representative's words. */
  readonly text: string;
  readonly members: readonly ClusterMember[];
  /** Members by column, in the order of {@link Comparison.columns}. */
  readonly counts: readonly number[];
  /** How many columns have it. */
  readonly spread: number;
}

export interface Comparison {
  readonly field: ComparedField;
  readonly by: Column;
  readonly documents: readonly ComparedDocument[];
  /** Names of municipalities, institutions or positions, sorted; `null` last, for documents that do not say. */
  readonly columns: readonly (string | null)[];
  /** The widest spread first. */
  readonly clusters: readonly Cluster[];
  readonly peerGroups: readonly PeerGroup[];
  /** The words that set each column apart. */
  readonly telling: readonly TellingWords[];
  /** Ids of the clusters that one column alone has, by column. */
  readonly unique: readonly { readonly column: string | null; readonly clusters: readonly string[] }[];
  /** What nearly all peers have and one column lacks. */
  readonly missing: readonly Missing[];
}

/** Columns to be measured against each other: those of one county, or all. */
export interface PeerGroup {
  /** A county's name; `null` for all columns. */
  readonly county: string | null;
  /** The county's EHAK code; of a municipality {@link ComparedDocument.ehak} says it. */
  readonly ehak: string | null;
  readonly columns: readonly (string | null)[];
}

export interface Missing {
  readonly column: string | null;
  readonly cluster: string;
  readonly county: string | null;
  /** How many of the peers have it, and of how many. */
  readonly have: number;
  readonly peers: number;
}

export interface TellingWords {
  readonly column: string | null;
  readonly words: readonly string[];
}
