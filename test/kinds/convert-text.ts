import type { LahterRecord, RecordKind } from '../../src/model/record.ts';
import { convertBytes } from '../../src/pipeline.ts';

/** The records of a text file with these words. */
export async function recordsOf(text: string): Promise<LahterRecord[]> {
  const { records } = await convertBytes({ path: 'akt.txt', bytes: new TextEncoder().encode(text) });
  return records;
}

/** The first record of a kind; fails where there is none. */
export async function recordOf<K extends RecordKind>(
  text: string,
  kind: K,
): Promise<Extract<LahterRecord, { kind: K }>> {
  const records = await recordsOf(text);
  const record = records.find((one): one is Extract<LahterRecord, { kind: K }> => one.kind === kind);
  if (!record) throw new Error(`no ${kind} among ${records.map((one) => one.kind).join(', ') || 'no records'}`);
  return record;
}
