export interface PostNode {
  readonly id: string;
  readonly label: string;
  /** As the first of the institution's documents spells it. */
  readonly institution: string | null;
  readonly units: readonly string[];
  /** Whether a job description of its own was read; else only others name it. */
  readonly described: boolean;
}

export type RelationKind = 'supervises' | 'substitutes';

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  /** Ids of the described posts that say so, one or both of the two. */
  readonly saidBy: readonly string[];
}

export type GraphFindingKind =
  /** A role that no job description of the institution describes. */
  | 'dangling'
  /** Posts that supervise each other in a ring. */
  | 'circular'
  /** Both are described, but only one of them says so; of supervision only where the other names somebody else. */
  | 'one-sided'
  /** Nobody stands in for the post. */
  | 'no-substitute';

export interface GraphFinding {
  readonly kind: GraphFindingKind;
  readonly institution: string | null;
  readonly relation: RelationKind | null;
  /** Ids of the posts concerned. */
  readonly nodes: readonly string[];
}

export interface PostGraph {
  readonly nodes: readonly PostNode[];
  readonly relations: readonly Relation[];
  readonly findings: readonly GraphFinding[];
}
