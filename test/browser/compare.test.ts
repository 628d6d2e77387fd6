import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comparePosts } from '../../src/compare/comparison.ts';
import type { Comparison } from '../../src/compare/comparison-model.ts';
import { comparisonPage } from '../../src/compare/report/page.ts';
import { PAGE_LABELS } from '../../src/compare/report/page-labels.ts';
import { MUNICIPALITIES } from '../../src/vocabulary/municipalities.ts';
import { type InventedPost, inventPosts } from '../compare/envelopes.ts';
import { launchChromium } from './chromium.ts';
import { compareFixtures } from './fixture-comparison.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { namelessControls, paleTexts, timeOfChoice, timeOfOpening } from './page-checks.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-compare-page-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openComparison(name: string, comparison: Comparison): Promise<OpenPage> {
  writeFileSync(join(folder, name), comparisonPage(comparison));
  return openPage(browser, join(folder, name));
}

const wordings = (page: Page) => page.locator('#rows .row > :first-child').allTextContents();
const columns = (page: Page) => page.locator('#head th.col').allTextContents();
/** Row and column of the matrix' button that has the focus. */
const focused = (page: Page) =>
  page.evaluate('[document.activeElement.dataset.row, document.activeElement.dataset.column].map(Number)');

describe('compare.html of the fixtures', () => {
  let opened: OpenPage;
  let page: Page;
  let comparison: Comparison;
  beforeAll(async () => {
    await compareFixtures(folder);
    comparison = JSON.parse(readFileSync(join(folder, 'compare.json'), 'utf8')) as Comparison;
    opened = await openPage(browser, join(folder, 'compare.html'));
    page = opened.page;
  });
  beforeEach(async () => {
    await page.reload();
  });

  it('opens by itself: nothing is asked for but the page, nothing goes wrong', async () => {
    expect(new Set(opened.requests).size).toBe(1);
    expect(opened.faults).toEqual([]);
    expect(await page.locator('#sums').textContent()).toContain(`${comparison.documents.length} dokumenti`);
  });

  it('draws the matrix: a row for each group, a column for each municipality, a count in each cell, its heat by count', async () => {
    expect(await columns(page)).toEqual(comparison.columns.map((name) => name ?? 'määramata'));
    const [first] = comparison.clusters;
    expect((await wordings(page))[0]).toBe(first?.text);
    const cells = await page.locator('#rows tr').first().locator('td').allTextContents();
    expect(cells.map(Number)).toEqual(first?.counts);
    const heats = await page.locator('#rows tr').first().locator('td button').all();
    for (const cell of heats)
      expect(await cell.getAttribute('class')).toBe(`h${Math.min(5, Number(await cell.textContent()))}`);
  });

  it('shows, at a click on a cell, the words of each member with its file and page', async () => {
    const cluster = comparison.clusters[0] as Comparison['clusters'][number];
    const column = cluster.counts.findIndex((count) => count > 0);
    const members = cluster.members.filter(
      ({ document }) => comparison.documents[document]?.municipality === comparison.columns[column],
    );
    await page.locator(`#rows button[data-row="0"][data-column="${column}"]`).click();
    expect(await page.locator('#who').textContent()).toBe(comparison.columns[column]);
    const items = await page.locator('#members li').all();
    expect(items).toHaveLength(members.length);
    for (const [i, { text, page: number, document }] of members.entries()) {
      expect(await items[i]?.locator('blockquote').textContent()).toBe(text);
      const source = await items[i]?.locator('.source').textContent();
      expect(number).not.toBeNull();
      expect(source).toContain(` · ${comparison.documents[document]?.path} · lk ${number}`);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('#words').isVisible()).toBe(false);
  });

  it('shows, at a click on the wording, all members and which words met', async () => {
    const cluster = comparison.clusters[0] as Comparison['clusters'][number];
    await page.locator('#rows .row').first().click();
    expect(await page.locator('#members li').count()).toBe(cluster.members.length);
    expect(await page.locator('#members mark').count()).toBeGreaterThan(0);
    await page.locator('#close').click();
    expect(await page.locator('#words').isVisible()).toBe(false);
  });

  it('searches words in every wording of a group', async () => {
    await page.locator('#search').fill('KORRALDUSI täidab');
    const expected = comparison.clusters.filter(({ members }) => {
      const all = members.map(({ text }) => text.toLowerCase()).join('\n');
      return all.includes('korraldusi') && all.includes('täidab');
    });
    expect(expected.length).toBeGreaterThan(0);
    await page.locator('#shown', { hasText: new RegExp(`/ ${expected.length}$`, 'u') }).waitFor();
    expect((await wordings(page)).toSorted()).toEqual(expected.map(({ text }) => text).toSorted());
    await page.locator('#search').fill('midagi mida pole');
    await page.locator('#shown', { hasText: 'Midagi ei leitud.' }).waitFor();
  });

  it('filters by municipality and county', async () => {
    const municipality = comparison.columns[2] as string;
    await page.locator('#municipality').selectOption(municipality);
    expect(await columns(page)).toEqual([municipality]);
    const { county } = comparison.documents.find(
      (post) => post.municipality === municipality,
    ) as Comparison['documents'][number];
    await page.locator('#municipality').selectOption('');
    await page.locator('#county').selectOption(county);
    expect(await columns(page)).toContain(municipality);
    const inside = comparison.documents.filter((post) => post.county === county).map((post) => post.municipality);
    expect([...(await columns(page))].sort()).toEqual([...new Set(inside)].sort());
  });

  it('filters by position', async () => {
    await page.locator('#position').fill('JUHATAJA');
    const posts = comparison.documents.filter(({ position }) => position?.toLowerCase().includes('juhataja'));
    expect(posts.length).toBeGreaterThan(0);
    const municipalities = [...new Set(posts.map(({ municipality }) => municipality))];
    await expect.poll(() => columns(page)).toEqual(municipalities);
  });

  it('keeps only groups that enough columns have', async () => {
    await page.locator('#least').selectOption('2');
    expect(await wordings(page)).toHaveLength(comparison.clusters.filter(({ spread }) => spread >= 2).length);
  });

  it('sorts by spread, by frequency, by the alphabet', async () => {
    await page.locator('#sort').selectOption('text');
    const sorted = await wordings(page);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'et')));
    expect(sorted[0]).not.toBe(comparison.clusters[0]?.text);
    await page.locator('#sort').selectOption('size');
    const counts = (await page.locator('#rows .count').allTextContents()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.locator('#sort').selectOption('spread');
    expect((await wordings(page))[0]).toBe(comparison.clusters[0]?.text);
  });

  it.each(['missing', 'unique', 'telling', 'requirements'] as const)('opens the table "%s"', async (id) => {
    await page.locator(`#${id} summary`).click();
    await page.locator(`#${id} .frame`).waitFor();
    const lines = {
      missing: comparison.missing,
      unique: comparison.unique.flatMap((entry) => entry.clusters),
      telling: comparison.telling,
      requirements: comparison.documents,
    };
    expect(await page.locator(`#${id} tbody tr`).count()).toBe(lines[id].length);
  });

  it('speaks English, open tables too', async () => {
    await page.locator('#requirements summary').click();
    await page.locator('#language').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#requirements th').first().textContent()).toBe('Position');
    expect(await page.locator('h1').textContent()).toBe(PAGE_LABELS.en.title);
    await page.locator('#language').click();
    expect(await page.locator('h1').textContent()).toBe(PAGE_LABELS.et.title);
  });

  it('has names for controls and roles for what they do, and dark text on light', async () => {
    expect(await namelessControls(page)).toEqual([]);
    expect(await paleTexts(page)).toEqual([]);
    expect(await page.getByRole('search').count()).toBe(1);
    expect(await page.getByRole('status').count()).toBe(1);
    expect(
      await page.getByRole('columnheader', { name: comparison.columns[0] as string, exact: true }).count(),
    ).toBeGreaterThan(0);
    expect(await page.getByRole('region', { name: PAGE_LABELS.et.matrix }).count()).toBe(1);
    const cell = page.locator('#rows td button').first();
    await cell.click();
    expect(await namelessControls(page)).toEqual([]);
    expect(await paleTexts(page)).toEqual([]);
    expect(await page.getByRole('dialog', { name: comparison.clusters[0]?.text as string }).count()).toBe(1);
    expect(await cell.getAttribute('aria-label')).toMatch(/^\p{Lu}.+: \d+$/u);
  });

  it('works by keyboard alone: tab into the matrix, arrows inside, Enter opens, Escape leads back', async () => {
    const { page: fresh } = await openPage(browser, join(folder, 'compare.html'));
    const press = async (...keys: string[]) => {
      for (const key of keys) await fresh.keyboard.press(key);
    };
    await fresh.locator('#frame').focus();
    await press('Tab');
    expect(await focused(fresh)).toEqual([0, -1]);
    const withCell = comparison.clusters[0]?.counts.findIndex((count) => count > 0) as number;
    await press('ArrowRight');
    expect(await focused(fresh)).toEqual([0, withCell]);
    await press('ArrowLeft', 'ArrowLeft');
    expect(await focused(fresh)).toEqual([0, -1]);
    await press('ArrowDown', 'ArrowDown');
    expect(await focused(fresh)).toEqual([2, -1]);
    await press('Enter');
    expect(await fresh.locator('#wording').textContent()).toBe((await wordings(fresh))[2]);
    await press('Escape');
    expect(await focused(fresh)).toEqual([2, -1]);
    await press('Tab');
    expect(await fresh.evaluate('document.activeElement.closest("#rows")')).toBeNull();
    await press('Shift+Tab');
    expect(await focused(fresh)).toEqual([2, -1]);
    for (let i = 0; i < 70; i++) await press('ArrowDown');
    expect(await focused(fresh)).toEqual([72, -1]);
    await fresh.locator('#language').focus();
    await press('Enter');
    expect(await fresh.title()).toBe(PAGE_LABELS.en.title);
  });
});

describe('what job descriptions say is text and nothing else', () => {
  it('shows <script> in a duty, a position and a file name, and runs none of it', async () => {
    const hostile =
      '</script x<!--<script </script><script>window.taken = 1</script><img src=x onerror="window.taken = 2"> koostab lepinguid';
    const posts = inventPosts(
      { path: `${hostile}.pdf`, position: hostile, institution: hostile, items: { duties: [hostile] } },
      { path: 'b.pdf', municipality: 'Rae vald', items: { duties: ['koostab lepinguid'] } },
    );
    const { page, faults, requests } = await openComparison('hostile.html', comparePosts(posts, 'duties', 'position'));
    await page.locator('#rows .row', { hasText: 'window.taken' }).click();
    expect(await page.locator('blockquote').first().textContent()).toBe(hostile);
    await page.keyboard.press('Escape');
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate('window.taken')).toBeUndefined();
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe('500 job descriptions', () => {
  const VERBS = [
    'koostab',
    'kontrollib',
    'korraldab',
    'haldab',
    'valmistab ette',
    'kooskõlastab',
    'arhiveerib',
    'avaldab',
  ];
  const OBJECTS = [
    'hankelepinguid',
    'eelarve eelnõu',
    'volikogu istungeid',
    'maamaksu andmeid',
    'puurkaevude registrit',
    'koolitusi',
    'raieluba',
    'teehoiukava',
    'toetuste taotlusi',
    'kirjavahetust',
  ];
  const PLACES = ['vallas', 'koolides', 'arhiivis', 'raamatukogus', 'hooldekodus', 'sadamas', 'terviserajal'];
  const post = (i: number): InventedPost => ({
    path: `vald/${i}.pdf`,
    position: `Spetsialist ${i % 40}`,
    municipality: MUNICIPALITIES[i % MUNICIPALITIES.length]?.[0] ?? '',
    items: {
      duties: Array.from({ length: 12 }, (_, j) => {
        const n = i * 12 + j;
        return `${VERBS[n % 8]} ${OBJECTS[(n * 3 + i) % 10]} ${PLACES[(n * 5 + j) % 7]}`;
      }),
    },
  });

  it('open, filter, sort and open a cell without lag', async () => {
    const comparison = comparePosts(
      inventPosts(...Array.from({ length: 500 }, (_, i) => post(i))),
      'duties',
      'municipality',
    );
    expect(comparison.columns.length).toBeGreaterThan(70);
    const { page, faults } = await openComparison('many.html', comparison);
    expect(await timeOfOpening(page)).toBeLessThan(4000);
    expect(await timeOfChoice(page, 'municipality', 'Rae vald')).toBeLessThan(1000);
    expect(await columns(page)).toEqual(['Rae vald']);
    expect(await timeOfChoice(page, 'municipality', '')).toBeLessThan(1000);
    expect(await timeOfChoice(page, 'sort', 'text')).toBeLessThan(1000);
    const start = performance.now();
    await page.locator('#rows .row').first().click();
    await page.locator('#members li').last().waitFor();
    expect(performance.now() - start).toBeLessThan(1500);
    expect(faults).toEqual([]);
  });
});
