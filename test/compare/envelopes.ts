import { createHash } from 'node:crypto';
import type { ComparedField } from '../../src/compare/items.ts';
import { collectPosts, type Post } from '../../src/compare/posts.ts';
import { checkEnvelope } from '../../src/model/check-envelope.ts';
import type { Envelope, JobDescription } from '../../src/model/record.ts';
import { MUNICIPALITIES } from '../../src/vocabulary/municipalities.ts';

export interface InventedPost
  extends Partial<
    Pick<
      JobDescription,
      | 'units'
      | 'supervisors'
      | 'subordinates'
      | 'substitutes'
      | 'substitutesFor'
      | 'qualifications'
      | 'languageRequirements'
    >
  > {
  readonly path: string;
  readonly position?: string;
  readonly institution?: string;
  readonly municipality?: string;
  readonly items?: Partial<Record<Exclude<ComparedField, 'qualifications'>, readonly string[]>>;
}

/** A checked envelope with one invented job description; every item has a page of its own. */
export function inventEnvelope(invented: InventedPost): Envelope {
  const { path, items = {}, municipality, position = 'Spetsialist' } = invented;
  const ehak = MUNICIPALITIES.find(([name]) => name === municipality)?.[1];
  const record = {
    kind: 'job-description',
    part: { index: 0, pageStart: 1, pageEnd: 9, annex: null },
    partOf: null,
    title: 'Ametijuhend',
    language: 'et',
    institution: {
      name: invented.institution ?? `${municipality ?? 'Proovi'} valitsus`,
      municipality: municipality !== undefined && ehak !== undefined ? { name: municipality, ehak } : null,
    },
    units: invented.units ?? [],
    position,
    employment: null,
    serviceGroup: null,
    appointedBy: [],
    supervisors: invented.supervisors ?? [],
    subordinates: invented.subordinates ?? [],
    substitutes: invented.substitutes ?? [],
    substitutesFor: invented.substitutesFor ?? [],
    purpose: null,
    duties: (items.duties ?? []).map((text, i) => ({ number: `${i + 1}`, group: null, text, outcomes: [] })),
    rights: (items.rights ?? []).map((text) => ({ number: null, group: null, text })),
    responsibilities: (items.responsibilities ?? []).map((text) => ({ number: null, group: null, text })),
    qualifications: invented.qualifications ?? [],
    languageRequirements: invented.languageRequirements ?? [],
    workTools: [],
    approval: null,
    signatories: [],
    legalReferences: [],
    actReferences: [],
    sections: [],
    unclaimed: [],
    coverage: { characters: 0, claimed: 0, furniture: 0, unclaimed: 0 },
    evidence: Object.fromEntries(
      (items.duties ?? []).map((text, i) => [
        `/duties/${i}`,
        [{ page: i + 1, box: null, path: null, text, rule: 'heading/duties', confidence: 0.95 }],
      ]),
    ),
  };
  const sha256 = createHash('sha256').update(JSON.stringify(invented)).digest('hex');
  const source = { path, sha256, bytes: 1, mediaType: 'text/plain', format: 'text', pages: null, textLayer: 'native' };
  const generator = { name: 'lahter', version: '0' };
  return checkEnvelope({ schemaVersion: '1.0.0', source, generator, signatures: [], records: [record], warnings: [] });
}

export function inventPosts(...invented: readonly InventedPost[]): Post[] {
  return collectPosts(invented.map(inventEnvelope));
}

/** The same order on every run, another for every seed. */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const shuffled = [...list];
  let state = seed;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
