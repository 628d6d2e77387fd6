import type { XmlTag } from '../xml.ts';
import { attribute, readXml } from '../xml.ts';
import { OOXML_PREFIXES } from './package.ts';
import type { StyleSheet } from './styles.ts';
import { isOn, wholeNumber } from './styles.ts';

/** One level of a list as `numbering.xml` states it. */
export interface ListLevel {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet` …; the file's own word. */
  readonly format: string;
  /** `%1.%2` with a place for each level's number; for bullets the bullet itself. */
  readonly text: string;
  /** Font of the bullet; symbol fonts draw other shapes than their letters say. */
  readonly font: string | null;
  /** `null`: starts anew after every outer level; 0: never; n: after level n (1-based) or one further out. */
  readonly restartAfter: number | null;
  /** All numbers in this level's text are decimal, whatever their own format. */
  readonly isLegal: boolean;
  readonly style: string | null;
}

/** A list that paragraphs can belong to. Lists that share a `definition` count on together. */
export interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Number with which this list starts a level anew when it first uses it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, List>;

interface RawLevel extends Omit<ListLevel, 'start'> {
  start: number | null;
}
type Draft = { -readonly [K in keyof RawLevel]: RawLevel[K] };

interface Definition {
  readonly levels: Map<number, Draft>;
  styleLink: string | null;
}

interface Instance {
  definition: string;
  readonly levels: Map<number, Draft>;
  readonly startOverrides: Map<number, number>;
}

interface NumberingPart {
  readonly definitions: Map<string, Definition>;
  readonly instances: Map<string, Instance>;
}

/** Reads `numbering.xml` and follows numbering styles to the lists that they stand for. */
export function readLists(bytes: Uint8Array | null, part: string, styles: StyleSheet): Lists {
  if (bytes === null) return new Map();
  const numbering = collectNumbering(bytes, part);
  const lists = new Map<string, List>();
  for (const [id, instance] of numbering.instances) {
    const definition = resolveDefinition(numbering, styles, instance.definition);
    if (definition === null) continue;
    const own = numbering.definitions.get(definition)?.levels ?? new Map<number, Draft>();
    const levels = new Map<number, ListLevel>();
    for (const [at, level] of [...own, ...instance.levels]) levels.set(at, { ...level, start: level.start ?? 0 });
    lists.set(id, { definition, levels, startOverrides: instance.startOverrides });
  }
  return lists;
}

function resolveDefinition(numbering: NumberingPart, styles: StyleSheet, id: string): string | null {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const definition = numbering.definitions.get(at);
    if (definition === undefined) return null;
    if (definition.styleLink === null) return at;
    const next = numbering.instances.get(styles.numberingList(definition.styleLink) ?? '');
    if (next === undefined) return at;
    at = next.definition;
  }
  return null;
}

/** Where the reader stands: inside a definition or an instance, and there inside a level. */
interface Cursor {
  readonly part: NumberingPart;
  definition: Definition | null;
  instance: Instance | null;
  overrideAt: number;
  level: Draft | null;
  skipping: number;
}

/** Word's own ceiling; a longer one would be printed again in front of every paragraph. */
const LONGEST_LEVEL_TEXT = 255;

type Opener = (at: Cursor, tag: XmlTag) => void;

const onLevel =
  (set: (level: Draft, tag: XmlTag) => void): Opener =>
  (at, tag) => {
    if (at.level !== null) set(at.level, tag);
  };

const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:abstractNum', openDefinition],
  ['w:num', openInstance],
  [
    'w:numStyleLink',
    (at, tag) => {
      if (at.definition) at.definition.styleLink = attribute(tag, 'val');
    },
  ],
  [
    'w:abstractNumId',
    (at, tag) => {
      if (at.instance) at.instance.definition = attribute(tag, 'val') ?? '';
    },
  ],
  [
    'w:lvlOverride',
    (at, tag) => {
      at.overrideAt = wholeNumber(tag, 'ilvl') ?? 0;
    },
  ],
  ['w:startOverride', (at, tag) => void at.instance?.startOverrides.set(at.overrideAt, wholeNumber(tag) ?? 0)],
  ['w:lvl', openLevel],
  [
    'w:start',
    onLevel((level, tag) => {
      level.start = wholeNumber(tag);
    }),
  ],
  [
    'w:numFmt',
    onLevel((level, tag) => {
      level.format = attribute(tag, 'val') ?? 'decimal';
    }),
  ],
  [
    'w:lvlText',
    onLevel((level, tag) => {
      level.text = (attribute(tag, 'val') ?? '').slice(0, LONGEST_LEVEL_TEXT);
    }),
  ],
  [
    'w:lvlRestart',
    onLevel((level, tag) => {
      level.restartAfter = wholeNumber(tag);
    }),
  ],
  [
    'w:isLgl',
    onLevel((level, tag) => {
      level.isLegal = isOn(tag);
    }),
  ],
  [
    'w:pStyle',
    onLevel((level, tag) => {
      level.style = attribute(tag, 'val');
    }),
  ],
  [
    'w:rFonts',
    onLevel((level, tag) => {
      level.font = attribute(tag, 'ascii') ?? attribute(tag, 'hAnsi');
    }),
  ],
]);

/** Of two spellings of one number format the later, simpler one is understood everywhere. */
const SKIPPED = new Set(['mc:Choice', 'w:pPrChange', 'w:rPrChange']);

function collectNumbering(bytes: Uint8Array, part: string): NumberingPart {
  const numbering: NumberingPart = { definitions: new Map(), instances: new Map() };
  const at: Cursor = { part: numbering, definition: null, instance: null, overrideAt: 0, level: null, skipping: 0 };
  readXml(bytes, part, OOXML_PREFIXES, {
    open(name, tag) {
      if (at.skipping > 0 || SKIPPED.has(name)) at.skipping++;
      else OPENERS.get(name)?.(at, tag);
    },
    close(name) {
      if (at.skipping > 0) at.skipping--;
      else if (name === 'w:lvl') at.level = null;
      else if (name === 'w:abstractNum') at.definition = null;
      else if (name === 'w:num') at.instance = null;
    },
  });
  return numbering;
}

function openDefinition(at: Cursor, tag: XmlTag): void {
  at.definition = { levels: new Map(), styleLink: null };
  at.part.definitions.set(attribute(tag, 'abstractNumId') ?? '', at.definition);
}

function openInstance(at: Cursor, tag: XmlTag): void {
  at.instance = { definition: '', levels: new Map(), startOverrides: new Map() };
  at.part.instances.set(attribute(tag, 'numId') ?? '', at.instance);
}

function openLevel(at: Cursor, tag: XmlTag): void {
  const bare = {
    start: null,
    format: 'decimal',
    text: '',
    font: null,
    restartAfter: null,
    isLegal: false,
    style: null,
  };
  at.level = { ...bare };
  const index = wholeNumber(tag, 'ilvl') ?? at.overrideAt;
  (at.instance ?? at.definition)?.levels.set(index, at.level);
}
