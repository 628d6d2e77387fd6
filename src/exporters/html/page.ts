import { createHash } from 'node:crypto';
import { BASE_SCRIPT } from './base-script.ts';
import { BASE_STYLE } from './base-style.ts';
import { escapeHtml, scriptJson } from './html-text.ts';

/** A page that loads nothing, sends nothing and runs only its own script. */
export function htmlPage(page: { title: string; style: string; script: string; body: string }): string {
  const allow = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const script = page.script === '' ? "'none'" : allow(page.script);
  const policy = `default-src 'none'; script-src ${script}; style-src ${allow(page.style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="et">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${page.style}</style>
</head>
<body>
${page.body}
${page.script === '' ? '' : `<script>${page.script}</script>`}
</body>
</html>
`;
}

/** What the page says, by key; Estonian comes first. */
export type PageLabels<Key extends string> = Readonly<Record<'et' | 'en', Readonly<Record<Key, string>>>>;

/** A page in two languages whose script draws `data`; style and script come on top of those that all such pages share. */
export function interactivePage<Key extends string>(page: {
  readonly labels: PageLabels<Key | 'title'>;
  readonly data: unknown;
  readonly style: string;
  readonly script: string;
  readonly body: string;
}): string {
  const json = (id: string, value: unknown) =>
    `<script type="application/json" id="${id}">${scriptJson(value)}</script>`;
  return htmlPage({
    title: page.labels.et.title,
    style: `${BASE_STYLE}${page.style}`,
    script: `\n'use strict';\n(() => {${BASE_SCRIPT}${page.script}})();\n`,
    body: `${page.body}
<noscript>Sellel lehel on vaja JavaScripti. This page needs JavaScript.</noscript>
${json('labels', page.labels)}
${json('data', page.data)}`,
  });
}
