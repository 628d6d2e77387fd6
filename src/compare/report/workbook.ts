import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Comparison } from '../comparison-model.ts';
import { differenceRows, matrixRows, memberRows, type Row, requirementRows } from './csv.ts';

/** What one cell of a spreadsheet can hold. */
const LONGEST_CELL = 32_767;
// What XML 1.0 cannot hold.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** The same tables as the CSV files, one sheet each. Text is stored as text, so that nothing in it is a formula. */
export async function comparisonWorkbook(comparison: Comparison): Promise<Uint8Array> {
  const sheets = [
    { sheet: 'Matrix', data: toSheet(matrixRows(comparison)), stickyRowsCount: 1, columns: [{}, { width: 60 }] },
    { sheet: 'Items', data: toSheet(memberRows(comparison)), stickyRowsCount: 1 },
    { sheet: 'Differences', data: toSheet(differenceRows(comparison)), stickyRowsCount: 1 },
    { sheet: 'Requirements', data: toSheet(requirementRows(comparison)), stickyRowsCount: 1 },
  ];
  return await writeXlsxFile(sheets).toBuffer();
}

function toSheet(rows: readonly Row[]): SheetData {
  return rows.map((row, i) => row.map((cell) => toCell(cell, i === 0)));
}

function toCell(cell: string | number | null, head: boolean): SheetData[number][number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  const value = cell.replace(UNWRITABLE, '\ufffd').slice(0, LONGEST_CELL);
  return head ? { type: String, value, fontWeight: 'bold' } : { type: String, value };
}
