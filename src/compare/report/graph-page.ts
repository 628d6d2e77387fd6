import { escapeHtml } from '../../exporters/html/html-text.ts';
import { htmlPage } from '../../exporters/html/page.ts';
import type { GraphFinding, PostGraph } from '../post-graph-model.ts';
import { FINDING_MARKS, graphPictures } from './graph-picture.ts';
import { plainStyle } from './plain-style.ts';

const STYLE = `${plainStyle({ width: '90rem', padding: '.3rem' })}
figure { margin: 0 0 1rem; overflow-x: auto; border: 1px solid #d5dbe3; border-radius: 6px; }
.soft { color: #5a6675; }
`;

const RELATIONS = { supervises: ['juhib', 'supervises'], substitutes: ['asendab', 'stands in for'] } as const;

/** One page, no script: each institution's posts as a picture, and below it what does not fit, in words. */
export function graphPage(graph: PostGraph): string {
  const title = 'Ametikohtade seosed / Posts and their relations';
  const pictures = graphSections(graph).map(
    ({ heading, content }) => `<section><h2>${heading}</h2>${content}</section>`,
  );
  const legend = `<p class="soft">Pidev joon: juhib. Katkendlik joon: asendab. Katkendlik raam: keegi ei kirjelda. / Solid line: supervises. Dashed line: stands in for. Dashed box: nobody describes it.</p>`;
  return htmlPage({ title, style: STYLE, script: '', body: [`<h1>${title}</h1>`, legend, ...pictures].join('\n') });
}

/** An institution's name, its picture and what does not fit in it, as HTML. */
export function graphSections(graph: PostGraph): { readonly heading: string; readonly content: string }[] {
  return graphPictures(graph).map(({ institution, svg }) => {
    const heading = escapeHtml(institution ?? '?');
    const own = graph.findings.filter((finding) => finding.institution === institution);
    const figure = `<figure tabindex="0" role="group" aria-label="${heading}">${svg}</figure>`;
    return { heading, content: `\n${figure}\n${findingTable(own, graph)}` };
  });
}

function findingTable(findings: readonly GraphFinding[], { nodes }: PostGraph): string {
  if (findings.length === 0) return '';
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const rows = findings.map(({ kind, relation, nodes: ids }) => {
    const said = relation && kind === 'one-sided' ? RELATIONS[relation].join(' / ') : '';
    const posts = ids.map((id) => labels.get(id) ?? id).join(' → ');
    return `<tr><th scope="row">${FINDING_MARKS[kind].join(' / ')}</th><td>${escapeHtml(posts)}</td><td>${said}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Leid / Finding</th><th scope="col">Ametikoht / Post</th><th scope="col">Seos / Relation</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
