import { expect, it } from 'vitest';
import { openJournal } from '../../src/batch/journal.ts';
import { place, useFolders } from './run-folder.ts';

useFolders();

it('entries that are appended at once are each found where they stand', async () => {
  const journal = await openJournal(place.out);
  const paths = Array.from({ length: 400 }, (_, i) => `${i}-${'x'.repeat((i * 97) % 3000)}.txt`);
  const entry = (path: string) => ({ path, sha256: null, key: 'k', outcomes: [], written: [] });
  const places = await Promise.all(paths.map((path) => journal.append(entry(path))));
  const read = await Promise.all(places.map((one) => journal.at(one)));
  expect(read.map(({ path }) => path)).toEqual(paths);
  await journal.close();
});
