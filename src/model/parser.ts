import type { Document } from './document.ts';
import type { ReadOptions } from './read-options.ts';

/** What a parser is told about the bytes beside the bytes themselves. */
export interface ParseInput {
  readonly bytes: Uint8Array;
  /** Name with extension, for hints only; a parser never opens it. */
  readonly fileName: string;
  /** {@link READ_DEFAULTS} where nothing was chosen. */
  readonly options?: ReadOptions;
  /** Called after each page whose text had to be recognised: a sign that the work goes on. */
  readonly onPage?: () => void;
  /** What is attached is converted by itself: no note says that it was not read. */
  readonly areMembersRead?: boolean;
}

/** One file format. The parser owns its name, extensions and sniffing; `parsers/index.ts` lists them. */
export interface Parser {
  readonly format: string;
  readonly mediaType: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** How surely the bytes are of this format: 0 not, 1 by extension alone at best, 2 the content could be, 3 the content says so. */
  sniff(bytes: Uint8Array): 0 | 1 | 2 | 3;
  /** @throws InputError where the file is encrypted, damaged, empty or over a limit. */
  parse(input: ParseInput): Promise<Document>;
}
