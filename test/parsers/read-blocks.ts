import { expect } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import { InputError } from '../../src/model/input-error.ts';
import { parse } from '../../src/parsers/index.ts';

export function blockText({ text }: Document, block: Block): string {
  return block.spans.map((span) => text.slice(span.start, span.end)).join('|');
}

/** A block's words, its kind where it is no paragraph, its region where it is not the body, its cell. */
export function describeBlocks(document: Document): string[] {
  return document.blocks.map((block) => {
    const { kind, region, cell, level } = block;
    const facts = [
      ...(kind === 'paragraph' ? [] : [level === null ? kind : `${kind} ${level}`]),
      ...(region === 'body' ? [] : [region]),
      ...(cell ? [`${cell.table}:${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`] : []),
    ];
    return [blockText(document, block), ...facts].join(' @');
  });
}

/** Why the bytes are refused; `read` where they are not. */
export async function refusalOf(bytes: Uint8Array, fileName = 'proov'): Promise<string> {
  try {
    await parse({ bytes, fileName });
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(`${error.message} ${error.advice}`).not.toMatch(/\n|undefined/);
    return error.code;
  }
}

/** Cuts and changes a file in many places: every result is a document or an InputError, never another error. */
export async function survivesDamage(bytes: Uint8Array): Promise<number> {
  let refused = 0;
  for (let i = 1; i <= 24; i++) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 25));
    const flipped = bytes.slice();
    for (let at = i * 7; at < flipped.length; at += 997) flipped[at] = (flipped[at] ?? 0) ^ (i * 5);
    for (const damaged of [cut, flipped]) if ((await refusalOf(damaged)) !== 'read') refused++;
  }
  return refused;
}
