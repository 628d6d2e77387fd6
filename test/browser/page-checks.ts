import type { Page } from 'playwright-core';

/** Buttons, fields, links and regions that a screen reader could not name. */
export async function namelessControls(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const textOf = (id) => document.getElementById(id)?.textContent ?? '';
    const nameOf = (element) => [
      element.getAttribute('aria-label'),
      (element.getAttribute('aria-labelledby') ?? '').split(' ').map(textOf).join(''),
      [...(element.labels ?? [])].map((label) => label.textContent).join(''),
      ['BUTTON', 'A', 'SUMMARY'].includes(element.tagName) ? element.textContent : '',
    ].join('').trim();
    const controls = document.querySelectorAll('a[href], button, input, select, summary, dialog, table, [tabindex="0"], [role="region"]');
    const inLabelledFrame = (element) => element.tagName === 'TABLE' && element.closest('[role="region"]');
    return [...controls].filter((element) => element.checkVisibility() && nameOf(element) === '' && !inLabelledFrame(element)).map((element) => element.outerHTML.slice(0, 120));
  })()`);
}

/** Visible texts with less than 4.5 : 1 between them and what they stand on, with the ratio. */
export async function paleTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const channels = (color) => color.match(/[\\d.]+/gu).map(Number);
    const light = (channel) => (channel /= 255) <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const color = channels(getComputedStyle(at).backgroundColor);
        if (color.length < 4 || color[3] === 1) return color;
      }
      return [255, 255, 255];
    };
    const pale = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() === '' || !element.checkVisibility() || element.closest('script, noscript, option')) continue;
      const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < 4.5) pale.add(ratio.toFixed(2) + ' ' + element.outerHTML.slice(0, 100));
    }
    return [...pale];
  })()`);
}

/** How long the page needs, in ms, until a choice is drawn. */
export async function timeOfChoice(page: Page, id: string, value: string): Promise<number> {
  return page.evaluate(`(() => {
    const select = document.getElementById(${JSON.stringify(id)}), start = performance.now();
    select.value = ${JSON.stringify(value)};
    select.dispatchEvent(new Event('change'));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  })()`);
}

/** From the request to the drawn page, in ms. */
export async function timeOfOpening(page: Page): Promise<number> {
  return page.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`);
}
