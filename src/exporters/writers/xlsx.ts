import { open } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile, { type Feature, type Image, type Sheet, type SheetData } from 'write-excel-file/node';
import { LIMITS } from '../../model/limits.ts';
import { type Cell, type Row, TABLES, type Table } from '../tables/index.ts';
import { ExportError, type Sink } from './sink.ts';
import { withoutTimes } from './zip-times.ts';

/** What the library takes for a file's content; it exports the type in this one place. */
type Content = Image['content'];

/** What one cell of a spreadsheet can hold. */
export const LONGEST_CELL = 32_767;
export const CUT_MARK = ' […]';
const LINES_OF_A_SHEET = 1_048_576;

// What XML 1.0 cannot hold.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * `lahter.xlsx`: a sheet a table that people read and that has rows; the head frozen, filters on. Text is stored as
 * text, so that nothing in it is a formula or a date. The format wants all rows at once: they are kept until the end.
 */
export async function openXlsx(folder: string): Promise<Sink> {
  const kept: Row[][] = TABLES.map(() => []);
  let cells = 0;
  return {
    async add(_envelope, rows) {
      for (const [i, table] of TABLES.entries()) {
        if (!table.forPeople) continue;
        for (const row of rows[i] ?? []) kept[i]?.push(row);
        cells += (rows[i]?.length ?? 0) * table.columns.length;
      }
      if (cells > LIMITS.workbookCells) throw tooLarge();
    },
    async finish() {
      const sheets = TABLES.flatMap((table, i) => sheetsOf(table, kept.splice(i, 1, [])[0] ?? []));
      const written = await writeXlsxFile(sheets, { ...FONT, features: [filters(sheets)] }).toBuffer();
      const file = await open(join(folder, 'lahter.xlsx'), 'wx');
      try {
        await file.writeFile(withoutTimes(written));
      } finally {
        await file.close();
      }
      return [];
    },
    async abandon() {
      kept.length = 0;
    },
  };
}

function tooLarge(): ExportError {
  const limit = LIMITS.workbookCells.toLocaleString('en');
  return new ExportError(`xlsx: over ${limit} cells`, 'export to csv, parquet or a database, or export sub-folders');
}

/** More rows than a sheet has lines go on in "duties 2". */
function sheetsOf(table: Table, rows: readonly Row[]): Sheet<Content>[] {
  const sheets: Sheet<Content>[] = [];
  for (let start = 0; start < rows.length; start += LINES_OF_A_SHEET - 1) {
    const those = rows.slice(start, start + LINES_OF_A_SHEET - 1);
    sheets.push({
      sheet: sheets.length === 0 ? table.name : `${table.name} ${sheets.length + 1}`,
      data: [table.columns.map(({ name }) => headCell(name)), ...those.map((row) => row.map(toCell))],
      stickyRowsCount: 1,
      columns: table.columns.map(({ name }, i) => ({ width: widthOf(name, those, i) })),
    });
  }
  return sheets;
}

const FONT = { fontFamily: 'Calibri', fontSize: 11 };

type SheetCell = SheetData[number][number];

function headCell(value: string): SheetCell {
  return { type: String, value, fontWeight: 'bold', backgroundColor: '#e8eef4' };
}

function toCell(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, align: 'right', indent: 1, alignVertical: 'top' };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell, align: 'center', alignVertical: 'top' };
  // The text format keeps a text a text when somebody edits it.
  return { type: String, value: fitting(cell), format: '@', alignVertical: 'top' };
}

/** Without what XML forbids, and no longer than a cell can be. */
export function fitting(text: string): string {
  const clean = text.replace(UNWRITABLE, '');
  return clean.length <= LONGEST_CELL ? clean : `${clean.slice(0, LONGEST_CELL - CUT_MARK.length)}${CUT_MARK}`;
}

const LOOKED_AT = 200;

/** As wide as the first rows ask for, within reason. */
function widthOf(name: string, rows: readonly Row[], column: number): number {
  let longest = name.length + 3;
  for (const row of rows.slice(0, LOOKED_AT)) longest = Math.max(longest, String(row[column] ?? '').length);
  return Math.min(longest + 1, 60);
}

/** The library has no filters of its own; the element stands right after the rows. */
function filters(sheets: readonly Sheet<Content>[]): Feature<Content> {
  const rangeOf = ({ data }: Sheet<Content>) => `A1:${letters(data[0]?.length ?? 1)}${data.length}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const end = xml.lastIndexOf('</sheetData>') + '</sheetData>'.length;
            return sheet ? `${xml.slice(0, end)}<autoFilter ref="${rangeOf(sheet)}"/>${xml.slice(end)}` : xml;
          },
        },
      },
    },
  };
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last;
}
