import type { PostGraph } from '../post-graph-model.ts';

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** GraphML as yEd, Gephi and NetworkX read it; findings stand on the nodes they concern. */
export function toGraphml({ nodes, relations, findings }: PostGraph): string {
  const ids = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const faults = new Map<string, string[]>();
  for (const { kind, nodes: concerned } of findings) {
    for (const id of concerned) faults.set(id, [...new Set([...(faults.get(id) ?? []), kind])]);
  }
  const drawnNodes = nodes.map(({ id, label, institution, units, described }) => {
    const values = {
      id,
      label,
      institution: institution ?? '',
      units: units.join(' / '),
      described: String(described),
      findings: (faults.get(id) ?? []).join(', '),
    };
    return `<node id="${ids.get(id)}">${data(values)}</node>`;
  });
  const drawnRelations = relations.map(
    ({ from, to, kind, saidBy }) =>
      `<edge source="${ids.get(from)}" target="${ids.get(to)}">${data({ kind, saidBy: saidBy.join(', ') })}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${['id', 'label', 'institution', 'units', 'described', 'findings'].map((name) => key('node', name)).join('\n')}
${['kind', 'saidBy'].map((name) => key('edge', name)).join('\n')}
<graph id="posts" edgedefault="directed">
${[...drawnNodes, ...drawnRelations].join('\n')}
</graph>
</graphml>
`;
}

function key(owner: 'node' | 'edge', name: string): string {
  return `<key id="${name === 'id' ? 'source' : name}" for="${owner}" attr.name="${name}" attr.type="string"/>`;
}

function data(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${name === 'id' ? 'source' : name}">${escapeXml(value)}</data>`)
    .join('');
}

function escapeXml(text: string): string {
  const clean = text.replace(UNWRITABLE, '\ufffd');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
