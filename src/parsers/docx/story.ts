/** What one XML part tells, before numbers are counted and text is written: paragraphs and tables as they stand. */
export type StoryNode = StoryParagraph | StoryTable;

export interface StoryParagraph {
  readonly type: 'paragraph';
  /** `body/p[12]`, `body/tbl[2]/tr[3]/tc[2]/p[1]`; counts every paragraph of the source, empty and joined ones too. */
  readonly path: string;
  styleId: string | null;
  listId: string | null;
  listLevel: number | null;
  /** Stated by the paragraph itself; 9 is body text, `null` leaves it to the style. */
  outline: number | null;
  /** Parted at line breaks; as stored, not yet composed or trimmed. Never empty. */
  lines: string[];
  hasWords: boolean;
  /** Words that are not bold stand in it. */
  hasPlainWords: boolean;
  textBoxes: StoryNode[][];
  /** The section that ends with this paragraph. */
  section: Section | null;
}

export interface StoryTable {
  readonly type: 'table';
  readonly rows: StoryRow[];
}

export interface StoryRow {
  /** Grid columns left free before the first cell. */
  before: number;
  readonly cells: StoryCell[];
}

export interface StoryCell {
  columns: number;
  /** Vertical merge: starts one, goes on with the one above, or is not merged. */
  down: 'start' | 'continue' | null;
  /** Goes on with the cell to the left (the old way of merging across). */
  joinsLeft: boolean;
  readonly nodes: StoryNode[];
}

export type PageKind = 'first' | 'default' | 'even';

/** A section's page set-up, as far as it decides which running heads are printed. */
export interface Section {
  readonly headers: Map<PageKind, string>;
  readonly footers: Map<PageKind, string>;
  /** The first page has a running head of its own. */
  titlePage: boolean;
  /** It goes on in the middle of a page. */
  isContinuous: boolean;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** One body, header, footer or note. */
export interface Story {
  /** A note's id; empty elsewhere. */
  readonly id: string;
  readonly nodes: StoryNode[];
  /** The last section, which no paragraph ends. */
  section: Section | null;
}

/** What reading a part left out or could not do, counted. */
export interface StoryFindings {
  readonly notes: NoteReference[];
  /** Keys of symbols that no table was given for. */
  readonly unknownSymbols: Set<string>;
  hiddenCharacters: number;
  comments: number;
  images: number;
  /** Embedded documents of other formats (`w:altChunk`). */
  chunks: number;
  /** Places where the XML was not as the reader expects and it had to guess. */
  guesses: number;
}

export function noFindings(): StoryFindings {
  const none = { hiddenCharacters: 0, comments: 0, images: 0, chunks: 0, guesses: 0 };
  return { notes: [], unknownSymbols: new Set(), ...none };
}

/** The words of a story as one string, to tell equal running heads apart. */
export function storyWords(nodes: readonly StoryNode[]): string {
  const words = nodes.map((node) =>
    node.type === 'paragraph'
      ? `${node.textBoxes.map(storyWords).join(' ')} ${node.lines.join(' ')}`
      : node.rows.flatMap((row) => row.cells.map((cell) => storyWords(cell.nodes))).join(' '),
  );
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
