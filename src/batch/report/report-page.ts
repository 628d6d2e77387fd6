import { interactivePage } from '../../exporters/html/page.ts';
import { CODE_LABELS } from './code-labels.ts';
import { REPORT_LABELS } from './report-labels.ts';
import type { Report } from './report-model.ts';
import { REPORT_SCRIPT } from './report-script.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Columns of the list: the key that it is sorted by, and its label. */
const COLUMNS = [
  ['status', 'status'],
  ['path', 'file'],
  ['kind', 'kind'],
  ['municipality', 'municipality'],
  ['format', 'format'],
  ['pages', 'pagesShort'],
  ['unclaimed', 'unclaimedShort'],
] as const;

const FILTERS = ['status', 'kind', 'format', 'municipality'] as const;

const panel = (key: string) =>
  `<section class="panel" aria-labelledby="${key}-title"><h3 id="${key}-title" data-label="${key}"></h3><ul class="bars" id="${key}-bars"></ul></section>`;
const filter = (key: string) => `<label><span data-label="${key}"></span><select id="${key}"></select></label>`;
const head = ([key, label]: readonly [string, string]) =>
  `<th scope="col" class="${key}"><button type="button" class="sort" data-sort="${key}" data-label="${label}"></button></th>`;

const BODY = `
<header>
<div class="top">
<div><h1 data-label="title"></h1><p class="soft" id="sums"></p></div>
<button class="plain" type="button" id="language" data-label="other"></button>
</div>
<nav data-name="sections"><a href="#files" data-label="list"></a> <a href="#text" data-label="text"></a> <a href="#headings" data-label="headings"></a></nav>
</header>
<main>
<section data-name="overview">
<div class="panels" id="overview">${FILTERS.map(panel).join('\n')}</div>
</section>
<section id="files" aria-labelledby="files-title">
<h2 data-label="list" id="files-title"></h2>
<div class="controls" role="search">
<label class="search"><span data-label="search"></span><input type="search" id="search" autocomplete="off"></label>
${FILTERS.map(filter).join('\n')}
<button class="plain" type="button" id="clear" data-label="clear"></button>
</div>
<div class="line soft"><p id="shown" role="status"></p><p id="unlisted"></p></div>
<table class="files" aria-labelledby="files-title"><thead><tr>${COLUMNS.map(head).join('')}</tr></thead><tbody id="rows"></tbody></table>
<p><button class="plain" type="button" id="more" data-label="more"></button></p>
</section>
<section id="text" aria-labelledby="text-title">
<h2 id="text-title" data-label="text"></h2>
<div class="panels"><div class="panel"><h3 data-label="coverage"></h3><div id="coverage"></div></div>
<div class="panel wide"><h3 data-label="worst"></h3><ul class="bars" id="worst"></ul></div></div>
</section>
<section id="headings" aria-labelledby="headings-title">
<h2 id="headings-title" data-label="headings"></h2>
<div class="line soft"><p data-label="headingsWhy"></p><p id="unlisted-headings"></p></div>
</section>
</main>`;

/** `report.html`: one file that needs no network. */
export function reportPage(report: Report): string {
  return interactivePage({
    labels: REPORT_LABELS,
    data: { ...report, codes: CODE_LABELS },
    style: REPORT_STYLE,
    script: REPORT_SCRIPT,
    body: BODY,
  });
}
