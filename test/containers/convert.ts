import { type Converted, convertAll } from '../../src/convert-all.ts';
import { InputError } from '../../src/model/input-error.ts';

export async function convertEach(path: string, bytes: Uint8Array): Promise<Converted[]> {
  const all: Converted[] = [];
  for await (const one of convertAll({ path, bytes })) all.push(one);
  return all;
}

/** One line a document: its path and its format, or the reason code. */
export async function outcomesOf(path: string, bytes: Uint8Array): Promise<string[]> {
  return (await convertEach(path, bytes)).map(outcomeOf);
}

function outcomeOf(one: Converted): string {
  if ('envelope' in one) return `${one.path}: ${one.envelope.source.format}`;
  return `${one.path}: ${one.error instanceof InputError ? one.error.code : String(one.error)}`;
}
