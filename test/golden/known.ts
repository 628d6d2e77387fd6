import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Difference } from './score.ts';

/**
 * A difference that is known and explained: document, fact, how many facts are missing and superfluous, and why.
 * The table must be exact, so it can only shrink: `LAHTER_KNOWN=write npx vitest run test` writes it
 * anew, keeps the reasons, and leaves those of new rows empty, which no test lets pass.
 */
export type KnownDifference = readonly [document: string, fact: string, missed: number, extra: number, why: string];

type Table = 'golden' | 'parity' | 'layouts' | 'properties';

/** One table a file, so that test files that run side by side never write the same one. */
function fileOf(table: Table): string {
  return join(import.meta.dirname, `known-${table}.json`);
}

/** Checks documents against their table; call it once a test file. */
export function knownDifferences(table: Table): {
  check(document: string, differences: readonly Difference[]): void;
} {
  const known = JSON.parse(readFileSync(fileOf(table), 'utf8')) as KnownDifference[];
  const seen = new Map<string, readonly Difference[]>();
  const writing = process.env.LAHTER_KNOWN === 'write';

  it(`every known difference (${table}) is of a document that there is, and says why`, () => {
    const strangers = known.filter(([document]) => !seen.has(document)).map(([document]) => document);
    expect(strangers).toEqual([]);
    expect(known.filter(([, , , , why]) => why.trim() === '')).toEqual([]);
  });
  afterAll(() => {
    if (writing) write(table, known, seen);
  });
  return {
    check(document, differences) {
      seen.set(document, differences);
      if (writing) return;
      const listed = known
        .filter(([name]) => name === document)
        .map(([, fact, missed, extra]) => `${fact} -${missed} +${extra}`);
      const actual = differences.map((one) => `${one.fact} -${one.missed.length} +${one.extra.length}`);
      expect(actual.sort(), describeDifferences(differences)).toEqual(listed.sort());
    },
  };
}

/** The words themselves, for whoever looks into a failure. */
function describeDifferences(differences: readonly Difference[]): string {
  const lines = differences.flatMap(({ fact, missed, extra, order }) => [
    ...missed.map((one) => `  - ${fact}: ${one}`),
    ...extra.map((one) => `  + ${fact}: ${one}`),
    ...(order ? [`  ~ ${fact}: another order`] : []),
  ]);
  return `\n${lines.join('\n')}\n`;
}

function write(
  table: Table,
  known: readonly KnownDifference[],
  seen: ReadonlyMap<string, readonly Difference[]>,
): void {
  const whyOf = new Map(known.map(([document, fact, , , why]) => [`${document} ${fact}`, why]));
  const rows = [...seen].flatMap(([document, differences]) =>
    differences.map(
      ({ fact, missed, extra }): KnownDifference => [
        document,
        fact,
        missed.length,
        extra.length,
        whyOf.get(`${document} ${fact}`) ?? '',
      ],
    ),
  );
  writeFileSync(
    fileOf(table),
    `[${rows
      .map(
        (row) =>
          `\n  ${JSON.stringify(row)
            .replaceAll('","', '", "')
            .replaceAll(/",(\d+),(\d+),"/g, '", $1, $2, "')}`,
      )
      .join(',')}${rows.length > 0 ? '\n' : ''}]\n`,
  );
}
