import { type Container, type Member, NO_WRAPPING, type Wrapping } from '../../model/container.ts';
import { InputError } from '../../model/input-error.ts';
import { printableName } from '../../model/printable-name.ts';
import { openZip, startsAsZip, type ZipArchive, type ZipEntry } from '../../parsers/zip.ts';
import { kindOfZip } from './kind-of-zip.ts';

/** Plain archives: what has the extension of a supported format is read, as in a folder. */
export const zipContainer: Container = {
  format: 'zip',
  isDocument: false,
  recognises: (bytes) => startsAsZip(bytes) && kindOfZip(bytes) === 'archive',
  async open(bytes) {
    const zip = openZip(bytes);
    return filesOf(zip).map((entry) => memberOf(zip, entry, { isPayload: false, wrapping: NO_WRAPPING }));
  },
};

/** Files that systems leave behind and nobody put there, by their last name. */
const LITTER = /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*)$/iu;

/** The entries that are files somebody put there, in the order of the directory. */
export function filesOf({ entries }: ZipArchive): ZipEntry[] {
  return entries.filter(({ name }) => {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return last !== '' && !name.startsWith('__MACOSX/') && !LITTER.test(last);
  });
}

export function memberOf(
  zip: ZipArchive,
  { name, isLink }: ZipEntry,
  { isPayload, wrapping }: { readonly isPayload: boolean; readonly wrapping: Wrapping },
): Member {
  return {
    name,
    isPayload,
    wrapping,
    read() {
      if (isLink) throw linked(name);
      return zip.read(name);
    },
  };
}

function linked(name: string): InputError {
  const message = `the member "${printableName(name)}" was not read: it is a link to another file`;
  return new InputError('unsafe-member', message, 'give the file that it points to');
}
