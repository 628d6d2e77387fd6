import { interactivePage } from '../../exporters/html/page.ts';
import type { Comparison } from '../comparison-model.ts';
import type { PostGraph } from '../post-graph-model.ts';
import { graphSections } from './graph-page.ts';
import { PAGE_LABELS } from './page-labels.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

const BODY = `
<header>
<div class="top">
<div><h1 data-label="title"></h1><p class="soft" id="sums"></p></div>
<button class="plain" type="button" id="language" data-label="other"></button>
</div>
<div class="controls" role="search">
<label><span data-label="search"></span><input type="search" id="search" autocomplete="off"></label>
<label><span data-label="county"></span><select id="county"></select></label>
<label><span data-label="municipality"></span><select id="municipality"></select></label>
<label><span data-label="position"></span><input type="search" id="position" autocomplete="off"></label>
<label><span data-label="atLeast"></span><select id="least"><option>1</option><option>2</option><option>3</option><option>5</option><option>10</option></select></label>
<label><span data-label="sort"></span><select id="sort"><option value="spread" data-label="bySpread"></option><option value="size" data-label="bySize"></option><option value="text" data-label="byText"></option></select></label>
</div>
</header>
<main>
<h2 data-label="matrix" id="matrix-title"></h2>
<div class="line soft"><p data-label="keys" id="keys"></p>
<p class="legend"><span data-label="legend"></span><i class="h1">1</i><i class="h2">2</i><i class="h3">3</i><i class="h4">4</i><i class="h5">5+</i></p>
<p id="shown" role="status"></p></div>
<div class="frame" id="frame" tabindex="0" role="region" aria-labelledby="matrix-title">
<table class="matrix" id="matrix" aria-describedby="keys"><thead id="head"></thead><tbody id="rows"></tbody></table>
<div id="end"></div>
</div>
<p><button class="plain" type="button" id="more" data-label="more"></button></p>
<details id="missing"><summary data-label="missing"></summary></details>
<details id="unique"><summary data-label="unique"></summary></details>
<details id="telling"><summary data-label="telling"></summary></details>
<details id="requirements"><summary data-label="requirements"></summary></details>
{pictures}
</main>
<dialog id="words" aria-labelledby="wording">
<h2 id="wording"></h2><p class="soft" id="who"></p><ul id="members"></ul>
<button class="plain" type="button" id="close" data-label="close"></button>
</dialog>`;

/** `compare.html`: one file that needs no network; with the graph of the posts where one is given. */
export function comparisonPage(comparison: Comparison, graph: PostGraph | null = null): string {
  return interactivePage({
    labels: PAGE_LABELS,
    data: comparison,
    style: PAGE_STYLE,
    script: PAGE_SCRIPT,
    body: BODY.replace('{pictures}', () => (graph === null ? '' : picturesOf(graph))),
  });
}

/** Drawn here and not by the script: a picture is the same in both languages. */
function picturesOf(graph: PostGraph): string {
  const sections = graphSections(graph).map(
    ({ heading, content }) => `<details class="pictures"><summary>${heading}</summary>${content}</details>`,
  );
  return `<h2 data-label="posts"></h2>\n${sections.join('\n')}`;
}
