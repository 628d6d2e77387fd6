import { createHash } from 'node:crypto';

/** Text for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** JSON for a `<script type="application/json">`: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

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
