import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ExportError, exportFolder } from '../../src/exporters/export-folder.ts';
import { TABLES } from '../../src/exporters/tables/index.ts';
import type { Envelope } from '../../src/model/record.ts';
import { runCli } from '../cli/run-cli.ts';
import { inventEnvelope } from '../compare/envelopes.ts';
import { comparable, expectedRows, fixtureEnvelopes, folderOf, putEnvelope, type Workplace } from './fixture-folder.ts';
import { startPostgres } from './postgres-server.ts';

const server = await startPostgres();
const runs = typeof server !== 'string';
if (!runs) console.warn(`skipped: no PostgreSQL server can run here (${server})`);
const { url, query, stop } = runs ? server : { url: '', query: async () => [], stop: async () => {} };

afterAll(stop);

const workplaces: Workplace[] = [];
function workplace(envelopes: Record<string, Envelope>): string {
  const made = folderOf(envelopes);
  workplaces.push(made);
  return made.input;
}
afterEach(() => {
  for (const made of workplaces.splice(0)) made.remove();
});

const load = (folder: string, schema: string) =>
  exportFolder({ folder, to: ['postgres'], out: null, postgres: { url, schema } });

async function rowsOf(schema: string, table: string, columns = '*'): Promise<unknown[][]> {
  const rows = await query(`SELECT ${columns} FROM "${schema}"."${table}"`);
  return rows.map((row) => Object.values(row));
}

/** Where each row lies and which transaction wrote it: any rewriting shows. */
async function versions(schema: string): Promise<string[]> {
  const all = [];
  for (const { name } of TABLES) all.push(...(await rowsOf(schema, name, 'tableoid, ctid, xmin')));
  return comparable(all);
}

const post = (path: string, duties: string[], rights: string[] = []) =>
  inventEnvelope({ path, municipality: 'Rae vald', position: 'Jurist', items: { duties, rights } });

describe.skipIf(!runs)('all fixtures', () => {
  let envelopes: Record<string, Envelope> = {};
  beforeAll(async () => {
    envelopes = await fixtureEnvelopes();
  }, 60_000);

  it('every row arrives with every cell, and a second load changes nothing', async () => {
    const folder = workplace(envelopes);
    const first = await load(folder, 'fixtures');
    for (const [table, rows] of expectedRows(envelopes)) {
      const types = TABLES.find(({ name }) => name === table)?.columns.map(({ type }) => type) ?? [];
      const stored = (await rowsOf('fixtures', table)).map((row) =>
        row.map((cell, i) => (types[i] === 'integer' && cell !== null ? Number(cell) : cell)),
      );
      expect(comparable(stored), table).toEqual(comparable(rows));
    }
    const before = await versions('fixtures');
    expect(before.length).toBeGreaterThan(1000);
    const second = await load(folder, 'fixtures');
    expect(await versions('fixtures')).toEqual(before);
    const changes = (of: typeof first) => of.databases[0]?.stored.map(({ changes }) => changes) ?? [];
    expect(changes(first).every((change) => change?.changed === 0 && change.gone === 0)).toBe(true);
    expect(changes(second)).toEqual(TABLES.map(() => ({ added: 0, changed: 0, gone: 0 })));
  });
});

describe.skipIf(!runs)('a folder that changed', () => {
  it('what a file no longer says goes, other files stay', async () => {
    const folder = workplace({
      'a.txt': post('a.txt', ['koostab eelarve', 'peab arvestust', 'vastab kirjadele'], ['saada teavet']),
      'b.txt': post('b.txt', ['hooldab parke']),
    });
    await load(folder, 'changed');
    const [{ document_id: kept } = {}] = await query(
      `SELECT document_id FROM changed.documents WHERE source_path = 'b.txt'`,
    );
    putEnvelope(folder, 'a.txt', post('a.txt', ['koostab eelarve', 'peab laoarvestust']));
    const next = await load(folder, 'changed');
    expect(await rowsOf('changed', 'duties', 'text')).toEqual(
      expect.arrayContaining([['koostab eelarve'], ['peab laoarvestust'], ['hooldab parke']]),
    );
    expect(await rowsOf('changed', 'duties')).toHaveLength(3);
    expect(await rowsOf('changed', 'rights')).toEqual([]);
    const duties = next.databases[0]?.stored.find(({ table }) => table === 'duties');
    expect(duties).toMatchObject({ rows: 3, changes: { added: 0, changed: 1, gone: 1 } });
    expect(await query(`SELECT FROM changed.duties WHERE document_id = $1`, [kept])).toHaveLength(1);
  });

  it('a document that a file no longer holds goes with all its rows', async () => {
    const [one, two] = [post('c.txt', ['koostab eelarve']), post('c.txt', ['peab arvestust'])];
    const folder = workplace({ 'c.txt': { ...one, records: [...one.records, ...two.records] } });
    await load(folder, 'fewer');
    expect(await rowsOf('fewer', 'documents')).toHaveLength(2);
    putEnvelope(folder, 'c.txt', one);
    const { databases } = await load(folder, 'fewer');
    expect(await rowsOf('fewer', 'duties', 'text')).toEqual([['koostab eelarve']]);
    expect(databases[0]?.stored.find(({ table }) => table === 'duties')).toMatchObject({
      rows: 1,
      changes: { gone: 1 },
    });
  });

  it('a file that is no longer in the folder stays', async () => {
    await load(workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) }), 'stays');
    await load(workplace({ 'b.txt': post('b.txt', ['hooldab parke']) }), 'stays');
    expect(await rowsOf('stays', 'duties', 'text')).toHaveLength(2);
  });
});

describe.skipIf(!runs)('the database', () => {
  it('keeps whatever a text holds; a NUL becomes U+FFFD', async () => {
    const texts = [
      '\\N',
      '\\.',
      'a\tb\\tc',
      "'; DROP TABLE x; --",
      '"jutumärgid"',
      'õhtul – „päeval“ 𝔄',
      'a\nb\r\nc',
      'a\0b',
    ];
    await load(workplace({ 'a.txt': post('a.txt', texts) }), 'O"Hara; --');
    const rows = await query(`SELECT text FROM "O""Hara; --".duties ORDER BY ordinal`);
    expect(rows.map(({ text }) => text)).toEqual([...texts.slice(0, -1), 'a\ufffdb']);
  });

  it('knows every column by its bare name', async () => {
    await load(workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) }), 'bare');
    for (const { name, columns } of TABLES) {
      await query(`SELECT ${columns.map((column) => column.name).join(', ')} FROM bare.${name}`);
    }
  });

  it('has foreign keys', async () => {
    await load(workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) }), 'keys');
    const [{ count } = {}] = await query(
      `SELECT count(*)::int FROM information_schema.table_constraints WHERE table_schema = 'keys' AND constraint_type = 'FOREIGN KEY'`,
    );
    expect(count).toBe(TABLES.flatMap(({ references }) => references).length);
    await query('DELETE FROM keys.files');
    expect(await rowsOf('keys', 'duties')).toEqual([]);
  });

  it('two first loads at once both end well', async () => {
    const folder = workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) });
    const loads = await Promise.all([load(folder, 'at_once'), load(folder, 'at_once')]);
    const added = loads.map(
      ({ databases }) => databases[0]?.stored.find(({ table }) => table === 'duties')?.changes?.added,
    );
    expect(added.sort()).toEqual([0, 1]);
  });

  it('keeps nothing where rows get lost on the way, and the command says so', async () => {
    const folder = workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) });
    await load(folder, 'lossy');
    await query(`CREATE FUNCTION lossy.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`);
    await query('CREATE TRIGGER lose BEFORE INSERT ON lossy.duties FOR EACH ROW EXECUTE FUNCTION lossy.nothing()');
    putEnvelope(folder, 'b.txt', post('b.txt', ['hooldab parke'], ['saada teavet']));
    const before = await versions('lossy');
    const ran = await runCli('export', folder, '--to', 'postgres', '--url', url, '--schema', 'lossy');
    expect(ran.code).toBe(4);
    expect(ran.err).toMatch(/^postgres: not-written: duties: 2 rows read, 1 stored — /u);
    expect(await versions('lossy')).toEqual(before);
  });

  it('refuses tables that somebody else made', async () => {
    await query('CREATE SCHEMA other; CREATE TABLE other.duties (document_id text, text integer)');
    const refused = load(workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) }), 'other');
    await expect(refused).rejects.toThrow(/other\.duties has no column ordinal/u);
    await expect(refused).rejects.toBeInstanceOf(ExportError);
    expect(await query(`SELECT FROM pg_tables WHERE schemaname = 'other'`)).toHaveLength(1);
  });

  it('needs no right to make tables where they are', async () => {
    const folder = workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) });
    await load(folder, 'granted');
    await query(`CREATE ROLE loader LOGIN; GRANT USAGE ON SCHEMA granted TO loader;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA granted TO loader`);
    putEnvelope(folder, 'b.txt', post('b.txt', ['hooldab parke']));
    const as = url.replace('user=lahter', 'user=loader');
    await exportFolder({ folder, to: ['postgres'], out: null, postgres: { url: as, schema: 'granted' } });
    expect(await rowsOf('granted', 'duties')).toHaveLength(2);
  });
});

describe.skipIf(!runs)('lahter export --to postgres', () => {
  it('prints rows read and rows stored', async () => {
    const folder = workplace({ 'a.txt': post('a.txt', ['koostab eelarve', 'peab arvestust']) });
    const ran = await runCli('export', folder, '--to', 'postgres', '--url', url, '--schema', 'told');
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toMatch(/^postgres: duties 2 = 2 \(2 new, 0 changed, 0 gone\)$/mu);
  });
});

it('a server that is not there is one line without the password, and exit code 4', async () => {
  const folder = workplace({ 'a.txt': post('a.txt', ['koostab eelarve']) });
  const nowhere = `postgres://u:salasona@/db?host=${encodeURIComponent(join(folder, 'no-socket'))}`;
  const ran = await runCli('export', folder, '--to', 'postgres', '--url', nowhere);
  expect(ran.code).toBe(4);
  expect(ran.err).toMatch(/^postgres: not-written: postgres: .+ — check --url/u);
  expect(ran.err).not.toContain('salasona');
  expect(ran.err.trim().split('\n')).toHaveLength(1);
});
