import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/batch/report/write-report.ts';
import { inventArchive } from '../batch/outcomes.ts';
import { ROOT } from '../golden/fixtures.ts';
import { launchChromium } from './chromium.ts';
import { compareFixtures } from './fixture-comparison.ts';
import { openPage } from './open-page.ts';

/** `npm run screenshots` renews the pictures of the README. */
const WRITE = process.env.LAHTER_SCREENSHOTS === 'write';
const DESK = { width: 1280, height: 1080 };
const PHONE = { width: 390, height: 800 };

const folder = mkdtempSync(join(tmpdir(), 'lahter-pictures-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  await writeReport(inventArchive(260), folder);
  await compareFixtures(folder);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['report', 'compare'])('%s.html', (name) => {
  it.each([DESK, PHONE])('fits into $width pixels', async (size) => {
    const { page, faults } = await openPage(browser, join(folder, `${name}.html`), size);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
    if (WRITE && size === DESK) await page.screenshot({ path: join(ROOT, 'docs', `${name}.png`) });
    if (WRITE) await page.screenshot({ path: join(tmpdir(), `${name}-${size.width}.png`) });
    expect(faults).toEqual([]);
  });
});
