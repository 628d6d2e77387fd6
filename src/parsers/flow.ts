/** What a word processor's format tells before it is written into one text: paragraphs and tables as they stand. */
export type FlowNode = FlowParagraph | FlowTable;

/** What is printed in front of a paragraph. */
export interface FlowMark {
  /** `3.2.1.`, `a)`, `•`; empty where the list prints nothing. */
  readonly text: string;
  readonly isBullet: boolean;
  /** 0 the outermost. */
  readonly level: number;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  /** `body/p[12]`, `body/tbl[2]/tr[3]/tc[2]/p[1]`; empty paragraphs count too. */
  readonly path: string;
  /** Parted at line breaks; as stored, not yet composed or trimmed. */
  readonly lines: readonly string[];
  readonly mark: FlowMark | null;
  readonly isHeading: boolean;
  /** Heading level where the format states one, 1 the outermost. */
  readonly level: number | null;
  readonly bold: boolean;
  /** Navigation, banners and the like; the words stay. */
  readonly isFurniture: boolean;
  /** Text boxes that hang on the paragraph; they are written before it. */
  readonly textBoxes: readonly (readonly FlowNode[])[];
}

export interface FlowTable {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /** Row by row; covered parts of merged cells are not there. */
  readonly cells: readonly FlowCell[];
}

/** A printed cell; places are 0-based. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly nodes: readonly FlowNode[];
}

const PLAIN = {
  type: 'paragraph',
  mark: null,
  isHeading: false,
  level: null,
  bold: false,
  isFurniture: false,
  textBoxes: [],
} as const;

/** A paragraph of which only what is not usual has to be said. */
export function flowParagraph(
  facts: Pick<FlowParagraph, 'path' | 'lines'> & Partial<Omit<FlowParagraph, 'type'>>,
): FlowParagraph {
  return { ...PLAIN, ...facts };
}

/** All words of some nodes as one string, to tell equal running heads apart. */
export function flowWords(nodes: readonly FlowNode[]): string {
  const words = nodes.map((node) =>
    node.type === 'paragraph'
      ? [...node.textBoxes.map(flowWords), ...node.lines].join(' ')
      : node.cells.map((cell) => flowWords(cell.nodes)).join(' '),
  );
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

/** Collects the nodes of a body, cell, box or note and counts its paragraphs and tables for their paths. */
export interface FlowContainer {
  readonly path: string;
  readonly nodes: FlowNode[];
  paragraphs: number;
  tables: number;
}

export function newFlowContainer(path: string): FlowContainer {
  return { path, nodes: [], paragraphs: 0, tables: 0 };
}

/** Path of the container's next paragraph; counts it. */
export function nextParagraphPath(container: FlowContainer): string {
  return `${container.path}/p[${++container.paragraphs}]`;
}

/** Path of the container's next table; counts it. */
export function nextTablePath(container: FlowContainer): string {
  return `${container.path}/tbl[${++container.tables}]`;
}
