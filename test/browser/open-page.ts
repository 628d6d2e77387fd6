import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  /** Everything that went wrong in the page: errors of scripts, of the console, and what its policy forbade. */
  readonly faults: string[];
  /** Every address that the page asked for, itself included. */
  readonly requests: string[];
}

/** Opens a file of this machine in a window of its own, with nothing remembered from before. */
export async function openPage(
  browser: Browser,
  file: string,
  viewport = { width: 1280, height: 800 },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: 'et-EE' });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, faults, requests };
}
