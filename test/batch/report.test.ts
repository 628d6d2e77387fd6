import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, STATUSES } from '../../src/batch/outcome.ts';
import { CODE_LABELS } from '../../src/batch/report/code-labels.ts';
import { linkTo } from '../../src/batch/report/report-files.ts';
import { REPORT_LABELS } from '../../src/batch/report/report-labels.ts';
import { reportPage } from '../../src/batch/report/report-page.ts';
import { createTally, type RunSummary } from '../../src/batch/report/tally.ts';
import { collectReport, writeReport } from '../../src/batch/report/write-report.ts';
import { ROOT } from '../golden/fixtures.ts';
import { inventArchive, inventFinding, inventOutcome, inventSummary } from './outcomes.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function summarize(outcomes: readonly Outcome[]): RunSummary {
  const tally = createTally();
  for (const outcome of outcomes) tally.add(outcome);
  return tally.summary();
}

async function* oneByOne(outcomes: readonly Outcome[]): AsyncGenerator<Outcome> {
  for (const outcome of outcomes) yield outcome;
}

describe('the tally', () => {
  it('counts by status, reason, format, kind and municipality', () => {
    const summary = summarize([
      inventOutcome('a.pdf'),
      inventOutcome('b.docx', {
        status: 'partial',
        code: 'pages-not-read',
        summary: inventSummary({
          format: 'docx',
          pages: null,
          kinds: ['decision', 'job-description'],
          municipalities: [],
          coverage: { characters: 50, claimed: 30, furniture: 15, unclaimed: 5 },
          findings: [inventFinding('pages-not-read', null)],
        }),
      }),
      inventOutcome('c.pdf', { status: 'crashed', code: 'worker-died', summary: null }),
    ]);
    expect(summary).toEqual({
      files: 3,
      pages: 3,
      warnings: 1,
      statuses: [
        { name: 'crashed', files: 1 },
        { name: 'partial', files: 1 },
        { name: 'ok', files: 1 },
      ],
      codes: [
        { name: 'pages-not-read', files: 1 },
        { name: 'worker-died', files: 1 },
      ],
      formats: [
        { name: 'docx', files: 1 },
        { name: 'pdf', files: 1 },
        { name: null, files: 1 },
      ],
      kinds: [
        { name: 'job-description', files: 2 },
        { name: 'decision', files: 1 },
        { name: null, files: 1 },
      ],
      municipalities: [
        { name: 'Anija vald', files: 1 },
        { name: null, files: 2 },
      ],
      coverage: { characters: 4050, claimed: 3930, furniture: 115, unclaimed: 5 },
    });
  });

  it('of nothing is nothing', () => {
    expect(summarize([])).toMatchObject({ files: 0, statuses: [], coverage: { characters: 0 } });
  });
});

describe('the files of a report', () => {
  const review = (path: string, findings: string[], unclaimed = 0, warnings = findings.length) =>
    inventOutcome(path, {
      status: 'needs-review',
      summary: inventSummary({
        findings: findings.map((code) => inventFinding(code, null)),
        warnings,
        coverage: { characters: 100, claimed: 100 - unclaimed, furniture: 0, unclaimed },
      }),
    });

  it('stand worst first: status, findings that need a person, text not understood, warnings, name', async () => {
    const worst = [
      inventOutcome('z', { status: 'timeout' }),
      inventOutcome('y', { status: 'partial' }),
      review('x', ['position-missing', 'duties-missing']),
      review('w', ['duties-missing', 'heading-unknown', 'heading-unknown'], 9),
      review('v', ['duties-missing'], 8),
      review('u', ['duties-missing'], 1, 30),
      review('s', ['duties-missing'], 1),
      review('t', ['duties-missing'], 1),
      inventOutcome('r', { status: 'duplicate' }),
      inventOutcome('q'),
    ];
    const { files } = await collectReport(worst.toReversed());
    expect(files.map(({ path }) => path)).toEqual(worst.map(({ path }) => path));
  });

  it('are all kept up to a number; of more the worst, and the others are counted', async () => {
    const archive = inventArchive(1000);
    const all = await collectReport(archive);
    expect([all.files.length, all.unlisted]).toEqual([1000, 0]);
    const some = await collectReport(archive, 70);
    expect(some.files).toEqual(all.files.slice(0, 70));
    expect(some.unlisted).toBe(930);
    expect(some.summary).toEqual(all.summary);
  });

  it('carry no findings where all is well', async () => {
    const summary = inventSummary({ findings: [inventFinding('heading-unknown', 'Kohvituba')] });
    const { files } = await collectReport([inventOutcome('a', { summary })]);
    expect(files[0]).toMatchObject({ status: 'ok', warnings: 1, findings: [] });
  });

  it.each([
    [null, null],
    ['a/b.pdf.json', './a/b.pdf.json'],
    ['Jõhvi vald/1 #2?.json', './J%C3%B5hvi%20vald/1%20%232%3F.json'],
    ['javascript:x.json', './javascript%3Ax.json'],
    ['/evil.example/x.json', './/evil.example/x.json'],
    ['\ud800.json', './%EF%BF%BD.json'],
  ])('%j is linked as %j', (output, href) => {
    expect(linkTo(output)).toBe(href);
  });
});

describe('headings that no rule knows', () => {
  it('are 500 at most, the most frequent first; the others are counted', async () => {
    const outcomes = Array.from({ length: 600 }, (_, i) =>
      inventOutcome(`${i}`, { summary: inventSummary({ unknownHeadings: [`Pealkiri ${i}`, 'Tagala', 'TAGALA:'] }) }),
    );
    const { headings, unlistedHeadings } = await collectReport(outcomes);
    expect(headings).toHaveLength(500);
    expect(headings[0]).toEqual({ heading: 'Tagala', files: 600, example: { path: '0', href: './0.json' } });
    expect(unlistedHeadings).toBe(101);
  });
});

describe('writeReport', () => {
  it('writes one file, the same for the same run, from any iterable', async () => {
    const archive = inventArchive(200);
    await writeReport(archive, join(folder, 'one'));
    await writeReport(oneByOne(archive), join(folder, 'two'));
    expect(readdirSync(join(folder, 'one'))).toEqual(['report.html']);
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, name, 'report.html'), 'utf8'));
    expect(one).toBe(two);
    expect(one).toBe(reportPage(await collectReport(archive)));
  });

  it('leaves the old report as it was where the run ends early', async () => {
    const file = join(folder, 'report.html');
    writeFileSync(file, 'old');
    async function* broken(): AsyncGenerator<Outcome> {
      yield inventOutcome('a');
      throw new Error('the journal ends here');
    }
    await expect(writeReport(broken(), folder)).rejects.toThrow('the journal ends here');
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('knows no machine and no time', async () => {
    const page = reportPage(await collectReport(inventArchive(50)));
    expect(page).not.toContain(ROOT);
    expect(page).not.toContain(String(new Date().getFullYear()));
    expect(page).not.toMatch(/https?:/u);
  });
});

describe('what the report says', () => {
  it('is said in both languages', () => {
    expect(Object.keys(REPORT_LABELS.en)).toEqual(Object.keys(REPORT_LABELS.et));
  });

  it('has a word for every status and kind', () => {
    const kinds = ['job-description', 'decision', 'explanatory-note', 'staffing-table', 'unknown'];
    const wanted = [...STATUSES.map((status) => `status:${status}`), ...kinds.map((kind) => `kind:${kind}`)];
    expect(wanted.filter((key) => !Object.hasOwn(REPORT_LABELS.et, key))).toEqual([]);
  });

  it('explains every code of the README and the run, and no other', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const { RUN_CODES } = await import('../../src/batch/outcome.ts');
    const sections = [...readme.matchAll(/^## (?:Reason|Warning) codes\n(.*?)(?=^## )/gmsu)].map(([, text]) => text);
    expect(sections).toHaveLength(2);
    const codes = [...sections.join('').matchAll(/^\| `([a-z-]+)` +\|/gmu)].map(([, code]) => code as string);
    const wanted = new Set([...codes, ...Object.keys(RUN_CODES)]);
    expect(Object.keys(CODE_LABELS).sort()).toEqual([...wanted].sort());
  });
});
