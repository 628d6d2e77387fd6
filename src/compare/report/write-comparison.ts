import type { Comparison } from '../comparison-model.ts';
import type { PostGraph } from '../post-graph-model.ts';
import { differenceRows, matrixRows, memberRows, requirementRows, toCsv } from './csv.ts';
import { comparisonPage } from './page.ts';

export const COMPARISON_FORMATS = ['json', 'csv', 'html', 'xlsx'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

export interface ComparisonFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 1)}\n`;
}

/** The files of one format, to be put into one folder. */
export async function comparisonFiles(
  comparison: Comparison,
  format: ComparisonFormat,
  bom: boolean,
  graph: PostGraph | null = null,
): Promise<ComparisonFile[]> {
  switch (format) {
    case 'json':
      return [{ name: 'compare.json', content: comparisonJson(comparison) }];
    case 'html':
      return [{ name: 'compare.html', content: comparisonPage(comparison, graph) }];
    case 'xlsx': {
      const { comparisonWorkbook } = await import('./workbook.ts');
      return [{ name: 'compare.xlsx', content: await comparisonWorkbook(comparison) }];
    }
    case 'csv':
      return [
        { name: 'matrix.csv', content: toCsv(matrixRows(comparison), bom) },
        { name: 'items.csv', content: toCsv(memberRows(comparison), bom) },
        { name: 'differences.csv', content: toCsv(differenceRows(comparison), bom) },
        { name: 'requirements.csv', content: toCsv(requirementRows(comparison), bom) },
      ];
  }
}
