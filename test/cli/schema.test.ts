import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/model/schema-version.ts';
import { ROOT } from '../golden/fixtures.ts';
import { runCli } from './run-cli.ts';

it('prints the schema that is kept with the project; `npm run schema` renews it', async () => {
  const kept = readFileSync(join(ROOT, 'schema', `lahter-envelope-${SCHEMA_VERSION}.schema.json`), 'utf8');
  const { out } = await runCli('schema');
  expect(out).toBe(kept);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', required: expect.arrayContaining(['records', 'warnings']) });
});
