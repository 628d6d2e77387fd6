import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { INTO } from '../containers/member-label.ts';
import { findMember, findOnlyDocument } from '../find-document.ts';
import type { Source } from '../pipeline.ts';
import { readRegularFile } from '../read-file.ts';

/** A document by its name on disk, or by the way into a container: `akt.asice!/ametijuhend.docx`. @throws InputError */
export async function readDocument(name: string): Promise<Source> {
  const container = await containerIn(name);
  const file = container ?? name;
  const source = { path: basename(file).normalize('NFC'), bytes: readRegularFile(file) };
  return container === null ? findOnlyDocument(source) : findMember(source, name.slice(container.length + INTO.length));
}

/** The file before the first `!/` at which there is one; a name that is a file itself leads into nothing. */
async function containerIn(name: string): Promise<string | null> {
  if (await isFile(name)) return null;
  for (let at = name.indexOf(INTO); at > 0; at = name.indexOf(INTO, at + 1)) {
    if (await isFile(name.slice(0, at))) return name.slice(0, at);
  }
  return null;
}

async function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
