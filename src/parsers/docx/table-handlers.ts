import { attribute } from '../xml.ts';
import type { StoryCell, StoryTable } from './story.ts';
import type { Cursor, Handler, OpenTable } from './story-cursor.ts';
import { newContainer } from './story-cursor.ts';
import { wholeNumber } from './styles.ts';

/** Word's tables have at most 63 columns; larger spans are nonsense that would only cost time. */
const MOST_COLUMNS = 63;

/** Ends the innermost container; a paragraph that waits for a next one to join stands alone then. */
export function closeContainer(at: Cursor): void {
  const container = at.containers.pop();
  if (container?.joined) container.nodes.push(container.joined);
}

const table: Handler = {
  open(at) {
    const container = at.containers.at(-1);
    if (container?.joined) container.nodes.push(container.joined);
    if (container) container.joined = null;
    const path = container ? `${container.path}/tbl[${++container.tables}]` : at.part;
    const node: StoryTable = { type: 'table', rows: [] };
    container?.nodes.push(node);
    const nowhere = { rows: 0, row: null, cells: 0, cell: null };
    const flags = { inRowProperties: false, isRowDeleted: false, isCellDeleted: false };
    at.tables.push({ node, path, ...nowhere, ...flags });
  },
  close: (at) => void at.tables.pop(),
};

const row: Handler = {
  open(at) {
    const open = at.tables.at(-1);
    if (open === undefined) return;
    open.rows++;
    open.cells = 0;
    open.isRowDeleted = false;
    open.row = { before: 0, cells: [] };
  },
  close(at) {
    const open = at.tables.at(-1);
    if (open?.row && !open.isRowDeleted) open.node.rows.push(open.row);
    if (open) open.row = null;
  },
};

const cell: Handler = {
  open(at) {
    const open = at.tables.at(-1);
    const path = open ? `${open.path}/tr[${open.rows}]/tc[${++open.cells}]` : at.part;
    const container = newContainer(path, []);
    at.containers.push(container);
    if (open === undefined) return;
    open.isCellDeleted = false;
    open.cell = { columns: 1, down: null, joinsLeft: false, nodes: container.nodes };
  },
  close(at) {
    closeContainer(at);
    const open = at.tables.at(-1);
    if (open?.cell && !open.isCellDeleted) open.row?.cells.push(open.cell);
    if (open) open.cell = null;
  },
};

function rowProperties(inside: boolean): (at: Cursor) => void {
  return (at) => {
    const open = at.tables.at(-1);
    if (open) open.inRowProperties = inside;
  };
}

/** One name for three marks: a deleted row, a deleted paragraph end, and (skipped elsewhere) deleted runs. */
const deleted: Handler = {
  open(at) {
    const open = at.tables.at(-1);
    const paragraph = at.paragraphs.at(-1);
    if (paragraph?.inProperties) paragraph.joinsNext = true;
    else if (open?.inRowProperties) open.isRowDeleted = true;
  },
};

function onTable(set: (open: OpenTable) => void): Handler {
  return {
    open(at) {
      const open = at.tables.at(-1);
      if (open) set(open);
    },
  };
}

function onCell(set: (cell: StoryCell, value: string | null, number: number | null) => void): Handler {
  return {
    open(at, tag) {
      const open = at.tables.at(-1)?.cell;
      if (open) set(open, attribute(tag, 'val'), wholeNumber(tag));
    },
  };
}

function columns(number: number | null): number {
  return Math.min(Math.max(number ?? 1, 1), MOST_COLUMNS);
}

/** Elements at home in tables. */
export const TABLE_HANDLERS: readonly (readonly [string, Handler])[] = [
  ['w:tbl', table],
  ['w:tr', row],
  ['w:tc', cell],
  ['w:trPr', { open: rowProperties(true), close: rowProperties(false) }],
  ['w:del', deleted],
  ['w:moveFrom', deleted],
  [
    'w:cellDel',
    onTable((open) => {
      open.isCellDeleted = true;
    }),
  ],
  [
    'w:gridSpan',
    onCell((open, _, number) => {
      open.columns = columns(number);
    }),
  ],
  [
    'w:vMerge',
    onCell((open, value) => {
      open.down = value === 'restart' ? 'start' : 'continue';
    }),
  ],
  [
    'w:hMerge',
    onCell((open, value) => {
      open.joinsLeft = value !== 'restart';
    }),
  ],
  [
    'w:gridBefore',
    {
      open(at, tag) {
        const open = at.tables.at(-1);
        if (open?.row && open.inRowProperties) open.row.before = Math.min(wholeNumber(tag) ?? 0, MOST_COLUMNS);
      },
    },
  ],
];
