import { type OutputFolder, openOutputFolder } from '../exporters/output-folder.ts';

/** A result that was written: its name in the store and its length, by which a later run knows that it is whole. */
export interface Written {
  readonly name: string;
  readonly bytes: number;
}

/** Where results go: a folder today, a database tomorrow. A result is there whole or not at all. */
export interface ResultStore {
  /** @throws what the place says */
  write(path: string, json: string): Promise<Written>;
  /** Whether the result still stands as it was written. */
  holds(written: Written): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** What a worker needs to open the same store. Plain data. */
export type StoreSpec = { readonly kind: 'folder'; readonly folder: string };

const STORES: Readonly<Record<StoreSpec['kind'], (spec: StoreSpec) => Promise<ResultStore>>> = {
  folder: async ({ folder }) => folderStore(await openOutputFolder(folder)),
};

/** @throws what the place says */
export function openStore(spec: StoreSpec): Promise<ResultStore> {
  return STORES[spec.kind](spec);
}

function folderStore(output: OutputFolder): ResultStore {
  return {
    async write(path, json) {
      const name = await output.write(path, json);
      return { name, bytes: Buffer.byteLength(json) };
    },
    holds: async ({ name, bytes }) => (await output.size(name)) === bytes,
    remove: (name) => output.remove(name),
  };
}
