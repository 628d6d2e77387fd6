import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/batch/outcome.ts';
import { writeReport } from '../../src/batch/report/write-report.ts';
import { inventArchive, inventFinding, inventOutcome, inventSummary } from '../batch/outcomes.ts';
import { launchChromium } from './chromium.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { namelessControls, paleTexts, timeOfChoice, timeOfOpening } from './page-checks.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-report-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openReport(name: string, outcomes: Iterable<Outcome>): Promise<OpenPage> {
  await writeReport(outcomes, join(folder, name));
  return openPage(browser, join(folder, name, 'report.html'));
}

const paths = (page: Page) => page.locator('#rows td.path > .path').allTextContents();
const shown = (page: Page) => page.locator('#shown').textContent();

const FEW: readonly Outcome[] = [
  inventOutcome('Rae/korras.pdf', { summary: inventSummary({ municipalities: ['Rae vald'], pages: 9 }) }),
  inventOutcome('Rae/üle.docx', {
    status: 'needs-review',
    code: 'total-differs',
    summary: inventSummary({
      format: 'docx',
      kinds: ['staffing-table', 'decision'],
      municipalities: ['Rae vald', 'Saku vald'],
      findings: [
        inventFinding('total-differs', 'Kokku 12,5', {
          message: 'the printed total 12.5 is not the rows’ sum 12',
          page: 4,
        }),
      ],
      unknownHeadings: ['Kohvitoa kord'],
    }),
  }),
  inventOutcome('Saku/katki.pdf', {
    status: 'failed',
    code: 'damaged',
    message: 'the file ends early',
    advice: 'get a whole copy',
    output: null,
    summary: null,
  }),
  inventOutcome('Saku/kordus.pdf', {
    status: 'duplicate',
    code: 'same-content',
    output: null,
    duplicateOf: 'Rae/korras.pdf',
    summary: null,
  }),
  inventOutcome('Saku/pool.pdf', {
    status: 'partial',
    code: 'page-unreadable',
    summary: inventSummary({
      municipalities: ['Saku vald'],
      pages: 2,
      coverage: { characters: 1000, claimed: 900, furniture: 50, unclaimed: 50 },
      findings: [inventFinding('page-unreadable', null), inventFinding('text-unclaimed', 'jäi rippuma')],
      unknownHeadings: ['KOHVITOA KORD:', 'Parkimine'],
    }),
  }),
];

describe('report.html', () => {
  let few: OpenPage;
  beforeAll(async () => {
    few = await openReport('few', FEW);
  });
  beforeEach(async () => {
    await few.page.reload();
  });

  it('opens by itself: nothing is asked for but the page, nothing goes wrong', async () => {
    expect(new Set(few.requests).size).toBe(1);
    expect(few.faults).toEqual([]);
    expect(await few.page.title()).toBe('Teisendamise aruanne');
  });

  it('shows the files that need a person first, worst first', async () => {
    expect(await paths(few.page)).toEqual([
      'Saku/katki.pdf',
      'Saku/pool.pdf',
      'Rae/üle.docx',
      'Saku/kordus.pdf',
      'Rae/korras.pdf',
    ]);
  });

  it('says what is wrong with each, in what words and where', async () => {
    const cells = await few.page.locator('#rows td.path').allTextContents();
    expect(cells[0]).toBe('Saku/katki.pdf fail on katki või poolik the file ends early – get a whole copy');
    expect(cells[1]).toMatch(/lehekülg on katki message of page-unreadable/u);
    expect(cells[1]).toMatch(/üle 2 % tekstist jäi mõistmata jäi rippuma lk 2/u);
    expect(cells[2]).toMatch(/kokkuvõte ei võrdu ridade summaga .*sum 12 Kokku 12,5 lk 4/u);
    expect(cells[3]).toMatch(/kordab faili Rae\/korras\.pdf$/u);
    expect(cells[4]).toBe('Rae/korras.pdf JSON');
  });

  it.each<[string, string[]]>([
    ['status', ['ei õnnestunud1', 'osaliselt loetud1', 'vaja üle vaadata1', 'kordus1', 'korras1']],
    ['kind', ['ametijuhend2', 'otsus, korraldus1', 'koosseis1', 'määramata2']],
    ['format', ['pdf2', 'docx1', 'määramata2']],
    ['municipality', ['Rae vald2', 'Saku vald2', 'määramata2']],
  ])('counts files by %s', async (key, bars) => {
    expect(await few.page.locator(`#${key}-bars button`).allTextContents()).toEqual(bars);
  });

  it('shows how much was understood, and of which files least', async () => {
    expect(await few.page.locator('#coverage li').allTextContents()).toEqual([
      'väljades96,7%',
      'päised ja leheküljenumbrid2,8%',
      'mõistmata0,6%',
    ]);
    expect(await few.page.locator('#worst li').allTextContents()).toEqual(['Saku/pool.pdf5%']);
  });

  it('lists headings that no rule knows, once whatever their capitals, with counts and an example', async () => {
    const rows = await few.page.locator('#headings tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
    expect(cells).toEqual([
      ['Kohvitoa kord', '2', 'Rae/üle.docx'],
      ['Parkimine', '1', 'Saku/pool.pdf'],
    ]);
  });

  it.each<[string, string, string[]]>([
    ['status', 'osaliselt loetud', ['Saku/pool.pdf']],
    ['kind', 'otsus, korraldus', ['Rae/üle.docx']],
    ['kind', 'määramata', ['Saku/katki.pdf', 'Saku/kordus.pdf']],
    ['format', 'docx', ['Rae/üle.docx']],
    ['municipality', 'Saku vald', ['Saku/pool.pdf', 'Rae/üle.docx']],
  ])('filters by %s %s, from the list and from its bar', async (key, name, expected) => {
    await few.page.locator(`#${key}`).selectOption({ label: name });
    expect(await paths(few.page)).toEqual(expected);
    await few.page.locator('#clear').click();
    expect(await paths(few.page)).toHaveLength(FEW.length);
    const bar = few.page.locator(`#${key}-bars button`, { hasText: name });
    await bar.click();
    expect(await paths(few.page)).toEqual(expected);
    expect(await bar.getAttribute('aria-pressed')).toBe('true');
    await bar.click();
    expect(await paths(few.page)).toHaveLength(FEW.length);
  });

  it.each<[string, string[]]>([
    ['ÜLE.DOCX', ['Rae/üle.docx']],
    ['rippuma jäi', ['Saku/pool.pdf']],
    ['saku damaged', ['Saku/katki.pdf']],
    ['seda ei ole', []],
  ])('searches %s in names, warnings and quotes', async (words, expected) => {
    await few.page.locator('#search').fill(words);
    const count = expected.length === 0 ? 'Midagi ei leitud.' : `näidatud ${expected.length} / ${expected.length}`;
    await few.page.locator('#shown', { hasText: count }).waitFor();
    expect(await paths(few.page)).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    ['path', 'ascending', 'Rae/korras.pdf', 'Saku/pool.pdf'],
    ['pages', 'descending', 'Rae/korras.pdf', 'Saku/kordus.pdf'],
    ['unclaimed', 'descending', 'Saku/pool.pdf', 'Saku/kordus.pdf'],
    ['status', 'ascending', 'Saku/katki.pdf', 'Rae/korras.pdf'],
  ])('sorts by %s, and the other way at the second click', async (key, direction, first, last) => {
    const button = few.page.locator(`button[data-sort="${key}"]`);
    const head = few.page.locator('th', { has: button });
    await few.page.locator('button[data-sort="format"]').click();
    await button.click();
    expect(await head.getAttribute('aria-sort')).toBe(direction);
    const sorted = await paths(few.page);
    expect([sorted[0], sorted.at(-1)]).toEqual([first, last]);
    await button.click();
    expect(await paths(few.page)).toEqual(sorted.toReversed());
    expect(await head.getAttribute('aria-sort')).not.toBe(direction);
  });

  it('speaks English, and keeps what was chosen', async () => {
    await few.page.locator('#status').selectOption({ label: 'osaliselt loetud' });
    await few.page.locator('#language').click();
    expect(await few.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await few.page.title()).toBe('Conversion report');
    expect(await few.page.locator('#rows td.status').allTextContents()).toEqual(['partly read']);
    expect(await few.page.locator('#rows .meaning').first().textContent()).toBe('a page is broken');
    expect(await few.page.locator('main').textContent()).not.toMatch(/[õäöü]\p{L}* (?:loetud|vaadata|leitud)/u);
    await few.page.locator('#language').click();
    expect(await few.page.title()).toBe('Teisendamise aruanne');
  });

  it('has a name for every control, and dark text on light', async () => {
    expect(await namelessControls(few.page)).toEqual([]);
    expect(await paleTexts(few.page)).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page } = await openPage(browser, join(folder, 'few', 'report.html'));
    const focused = () =>
      page.evaluate(
        'document.activeElement.id || document.activeElement.dataset.sort || document.activeElement.className',
      );
    const seen: unknown[] = [];
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 60 && (await focused()) !== wanted; i++) {
        await page.keyboard.press('Tab');
        seen.push(await focused());
      }
      expect(await focused()).toBe(wanted);
    };
    await tabTo('language');
    await page.keyboard.press('Enter');
    expect(await page.title()).toBe('Conversion report');
    await tabTo('search');
    await page.keyboard.type('saku');
    await tabTo('format');
    await page.keyboard.press('ArrowDown');
    await page.locator('#shown', { hasText: 'shown 1 / 1' }).waitFor();
    expect(await paths(page)).toEqual(['Saku/pool.pdf']);
    await tabTo('pages');
    await page.keyboard.press('Enter');
    expect(await page.locator('th.pages').getAttribute('aria-sort')).toBe('descending');
    await tabTo('record');
    expect(seen).toContain('bar');
  });

  it('prints more than the first screen', async () => {
    const { page } = await openReport('print', inventArchive(500));
    expect(await paths(page)).toHaveLength(60);
    await page.pdf();
    expect(await paths(page)).toHaveLength(500);
  });
});

describe('the link to a record', () => {
  it.each([
    'tavaline.pdf',
    'Jõhvi vald/nr 5 #2?a=%41&b.docx',
    'javascript:alert(1)/"x\'<b>.pdf',
    'konteiner.asice!/sees/ametijuhend.pdf',
  ])('leads to the JSON of %s', async (path) => {
    const output = `${path}.json`;
    const { page, faults } = await openReport('links', [inventOutcome(path, { output })]);
    const file = join(folder, 'links', output);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '{"records":["leitud"]}');
    await page.locator('a.record').click();
    await page.waitForURL(/\.json$/u);
    expect(await page.locator('body').textContent()).toContain('{"records":["leitud"]}');
    expect(faults).toEqual([]);
  });

  it('is not there where there is no record', async () => {
    const { page } = await openReport('none', [
      inventOutcome('a.pdf', { output: null, status: 'failed', code: 'damaged' }),
    ]);
    expect(await page.locator('main a').count()).toBe(0);
  });
});

describe('what documents say is text and nothing else', () => {
  const hostile =
    '</script x<!--<script </script><script>window.taken = 1</script><img src=x onerror="window.taken = 2"><b>"&amp;\u2028';
  const status = { status: 'needs-review', code: hostile, message: hostile, advice: hostile } as const;
  const summary = inventSummary({
    format: hostile,
    municipalities: [hostile],
    findings: [inventFinding('total-differs', hostile, { message: hostile }), inventFinding(hostile, hostile)],
    unknownHeadings: [hostile],
  });

  it('shows <script> in a quote, a heading and a file name, and runs none of it', async () => {
    const { page, faults, requests } = await openReport('hostile', [
      inventOutcome(hostile, { ...status, output: `${hostile}.json`, summary }),
      inventOutcome('b', { status: 'duplicate', duplicateOf: hostile, summary: null }),
    ]);
    await page.locator('#language').click();
    expect(await page.evaluate('window.taken')).toBeUndefined();
    expect(await page.locator('main script, main img, main b:not(.legend b)').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(1);
    for (const place of [
      '#rows q',
      '#rows .path > .path',
      '#headings td',
      '#municipality-bars .name',
      '#format-bars .name',
    ]) {
      const texts = await page.locator(place).allTextContents();
      expect(
        texts.some((text) => text.includes('<script>window.taken = 1</script>')),
        place,
      ).toBe(true);
    }
  });

  it('could not run or fetch anything even if it got in', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { page, faults } = await openReport('policy', FEW);
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.taken = 1';
      const image = document.createElement('img');
      image.src = '${address}pixel.png';
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.taken = 2');
      document.body.append(script, image, button);
      button.click();
      return fetch('${address}').catch(() => {});
    })()`);
    expect(await page.evaluate('window.taken')).toBeUndefined();
    expect(faults.length).toBeGreaterThan(2);
    expect(asked).toBe(0);
    await fetch(address);
    expect(asked).toBe(1);
    server.close();
  });
});

describe('10,000 files', () => {
  it('open, filter, search and sort without lag', async () => {
    const archive = inventArchive(10_000);
    const found = archive.filter(({ path }) => path.includes('jurist-004')).length;
    expect(found).toBeGreaterThan(10);
    const { page, faults } = await openReport('many', archive);
    expect(await shown(page)).toMatch(/^näidatud 60 \/ 10\s000$/u);
    expect(await timeOfOpening(page)).toBeLessThan(4000);
    expect(await timeOfChoice(page, 'municipality', '=Rae vald')).toBeLessThan(500);
    expect(await timeOfChoice(page, 'municipality', '')).toBeLessThan(500);
    const start = performance.now();
    await page.locator('#search').fill('jurist-004');
    await page.locator('#shown', { hasText: `/ ${found}` }).waitFor();
    await page.locator('#clear').click();
    await page.locator('button[data-sort="path"]').click();
    expect(await paths(page)).toHaveLength(60);
    expect(performance.now() - start).toBeLessThan(3000);
    await page.locator('#more').click();
    expect(await paths(page)).toHaveLength(120);
    expect(faults).toEqual([]);
  });
});
