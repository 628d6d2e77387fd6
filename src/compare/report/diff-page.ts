import { escapeHtml } from '../../exporters/html/html-text.ts';
import { htmlPage } from '../../exporters/html/page.ts';
import type { AlignedItem, Alignment } from '../align-items.ts';
import type { PostDifference } from '../diff-posts.ts';
import { COMPARED_FIELDS } from '../items.ts';
import type { Piece } from '../mark-words.ts';
import { PAGE_LABELS } from './page-labels.ts';
import { plainStyle } from './plain-style.ts';

const STYLE = `${plainStyle({ width: '80rem', padding: '.4rem' })}
table { width: 100%; table-layout: fixed; }
col.kind { width: 9rem; }
.only-left td:nth-child(2) { background: #fdecec; } .only-right td:nth-child(3) { background: #e8f5e9; }
.kind, .source { color: #5a6675; font-size: .88rem; font-weight: normal; }
del { background: #fbd5d5; text-decoration: none; } ins { background: #cdebd0; text-decoration: none; }
`;

const KINDS: Readonly<Record<Alignment['kind'], string>> = {
  same: 'sama / same',
  reworded: 'ümber sõnastatud / reworded',
  'only-left': 'ainult vasakul / only left',
  'only-right': 'ainult paremal / only right',
};

/** One page, no script: the two documents side by side, words that differ marked. */
export function diffPage({ left, right, values, fields }: PostDifference): string {
  const title = `${left.position ?? left.path} ↔ ${right.position ?? right.path}`;
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    table(
      'Andmed / Values',
      left,
      right,
      values.map(({ key, left: a, right: b, same }) =>
        row(same ? 'same' : 'reworded', key, a.join('; '), b.join('; ')),
      ),
    ),
    ...COMPARED_FIELDS.filter((field) => fields[field].length > 0).map((field) =>
      table(`${PAGE_LABELS.et[field]} / ${PAGE_LABELS.en[field]}`, left, right, fields[field].map(itemRow)),
    ),
  ];
  return htmlPage({ title, style: STYLE, script: '', body: body.join('\n') });
}

type Head = PostDifference['left'];

function table(heading: string, left: Head, right: Head, rows: readonly string[]): string {
  const head = [left, right].map(
    ({ position, institution, path }) =>
      `<th scope="col">${escapeHtml(position ?? '?')}<div class="source">${escapeHtml([institution, path].filter(Boolean).join(' · '))}</div></th>`,
  );
  return `<h2>${escapeHtml(heading)}</h2>
<table><colgroup><col class="kind"><col><col></colgroup><thead><tr><th></th>${head.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function row(kind: Alignment['kind'], label: string, left: string, right: string): string {
  return `<tr class="${kind}"><th scope="row" class="kind">${escapeHtml(label)}</th><td>${escapeHtml(left)}</td><td>${escapeHtml(right)}</td></tr>`;
}

function itemRow({ kind, left, right, pieces }: Alignment): string {
  const cell = (item: AlignedItem | null, marked: readonly Piece[] | undefined, tag: 'del' | 'ins') => {
    if (!item) return '<td></td>';
    const words = marked ? marked.map((piece) => pieceHtml(piece, tag)).join('') : escapeHtml(item.text);
    const source = [item.number, item.page === null ? null : `lk ${item.page}`]
      .filter((part) => part !== null)
      .join(' · ');
    return `<td>${words}${source === '' ? '' : `<div class="source">${escapeHtml(source)}</div>`}</td>`;
  };
  return `<tr class="${kind}"><th scope="row" class="kind">${KINDS[kind]}</th>${cell(left, pieces?.left, 'del')}${cell(right, pieces?.right, 'ins')}</tr>`;
}

function pieceHtml({ text, changed }: Piece, tag: 'del' | 'ins'): string {
  return changed ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
}
