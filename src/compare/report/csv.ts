import { stringify } from 'csv-stringify/sync';
import type { Comparison } from '../comparison-model.ts';

export type Row = readonly (string | number | null)[];

/**
 * Comma-separated rows, the head first. A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`,
 * `@`, tab or carriage return) gets an apostrophe before it.
 */
export function toCsv(rows: readonly Row[], bom: boolean): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom, escape_formulas: true },
  );
}

export const NOT_SAID = '?';

/** Clusters by columns, how often each has it. */
export function matrixRows({ clusters, columns }: Comparison): Row[] {
  const head = ['cluster', 'text', 'spread', ...columns.map((column) => column ?? NOT_SAID)];
  return [head, ...clusters.map(({ id, text, spread, counts }) => [id, text, spread, ...counts])];
}

/** One row a member, with its source. */
export function memberRows({ clusters, documents }: Comparison): Row[] {
  const head = [
    'cluster',
    'representative',
    'text',
    'likeness',
    'words that met',
    'municipality',
    'ehak',
    'county',
    'institution',
    'position',
    'file',
    'page',
    'pointer',
    'number',
  ];
  const rows = clusters.flatMap((cluster) =>
    cluster.members.map((member): Row => {
      const document = documents[member.document];
      return [
        cluster.id,
        cluster.text,
        member.text,
        member.likeness,
        member.met.map(([own, representative]) => `${own} = ${representative}`).join('; '),
        document?.municipality ?? null,
        document?.ehak ?? null,
        document?.county ?? null,
        document?.institution ?? null,
        document?.position ?? null,
        document?.path ?? null,
        member.page,
        member.pointer,
        member.number,
      ];
    }),
  );
  return [head, ...rows];
}

/** What one column alone has, and what its peers have and it lacks. */
export function differenceRows({ clusters, unique, missing }: Comparison): Row[] {
  const texts = new Map(clusters.map(({ id, text }) => [id, text]));
  const alone = unique.flatMap(({ column, clusters: ids }) =>
    ids.map((id): Row => ['only here', column ?? NOT_SAID, id, texts.get(id) ?? null, null, null, null]),
  );
  const lacking = missing.map(
    ({ column, cluster, county, have, peers }): Row => [
      'lacking',
      column ?? NOT_SAID,
      cluster,
      texts.get(cluster) ?? null,
      county ?? 'all',
      have,
      peers,
    ],
  );
  return [['finding', 'column', 'cluster', 'text', 'peer group', 'peers that have it', 'peers'], ...alone, ...lacking];
}

/** One row a document: what is asked of who fills the post. */
export function requirementRows({ documents }: Comparison): Row[] {
  const head = [
    'file',
    'municipality',
    'institution',
    'position',
    'education',
    'experience years',
    'languages',
    'computer',
    'driving licence',
  ];
  return [
    head,
    ...documents.map(
      ({ path, municipality, institution, position, requirements }): Row => [
        path,
        municipality,
        institution,
        position,
        requirements.education,
        requirements.experienceYears,
        requirements.languages.join('; '),
        requirements.computer ? 'yes' : 'no',
        requirements.drivingLicence,
      ],
    ),
  ];
}
