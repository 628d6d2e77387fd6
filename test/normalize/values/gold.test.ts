import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLanguageRequirements } from '../../../src/normalize/values/languages.ts';
import { findMunicipality } from '../../../src/normalize/values/municipalities.ts';
import { splitRoles, toNominative } from '../../../src/normalize/values/roles.ts';
import { splitUnits } from '../../../src/normalize/values/units.ts';

interface Gold {
  readonly kind: string;
  readonly institution?: {
    readonly name: string;
    readonly municipality: { readonly name: string; readonly ehak: string } | null;
  };
  readonly units?: readonly string[];
  readonly qualifications?: readonly { readonly category: string; readonly text: string }[];
  readonly languageRequirements?: readonly unknown[];
  readonly [key: string]: unknown;
}

const ROLE_LISTS = ['appointedBy', 'supervisors', 'subordinates', 'substitutes', 'substitutesFor'];
const folders = ['gold', 'cases/gold'].map((name) => new URL(`../../../../shared/${name}/`, import.meta.url));
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, new URL(name, folder)] as const),
  );

/** Labelled records, where they are at hand: what a reader took for the value is one the rules give too. */
describe.skipIf(files.length === 0)('labelled records', () => {
  it.each(files)('%s', (_name, url) => {
    const { records } = JSON.parse(readFileSync(url, 'utf8')) as { records: Gold[] };
    for (const record of records.filter((one) => one.kind === 'job-description')) {
      const { institution, units = [], qualifications = [], languageRequirements } = record;
      if (institution) expect(findMunicipality(institution.name)).toEqual(institution.municipality);
      expect(splitUnits(units.join(', ')).map((unit) => unit.value)).toEqual(units);
      for (const list of ROLE_LISTS) {
        const roles = (record[list] ?? []) as string[];
        expect(splitRoles(roles.join(', ')).map((role) => role.text)).toEqual(roles);
        for (const role of roles) expect(toNominative(role)).toEqual({ value: role, certain: true });
      }
      if (!languageRequirements) continue;
      const items = qualifications.flatMap((item) => findLanguageRequirements(item.text));
      expect(items.map(({ language, level, text }) => ({ language, level, text }))).toEqual(languageRequirements);
    }
  });
});
