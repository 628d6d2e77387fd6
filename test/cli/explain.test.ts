import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/exporters/explanation.ts';
import { fixtureFile } from '../golden/fixtures.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lahter-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const DOCUMENT = `AMETIJUHEND

Ametikoht: kantselei vanemspetsialist
Vahetu juht: kantselei juhataja
Alluvad: puuduvad

1. TEENISTUSÜLESANDED
1.1. peab kirjavahetust;
1.2. korrastab\u0007 arhiivi.

2. KUUSEPUUDE ISTUTAMINE
2.1. Kuuski istutatakse kevadel.
`;

describe('explain', () => {
  it.each<[string, RegExp]>([
    ['why a part begins', /why it begins here/u],
    ['the kinds and their scores', /[01]\.\d\d {2}job-description/u],
    ['a label and its key', /Vahetu juht → supervisors \(colon\): kantselei juhataja/u],
    ['a heading and its key', /1 TEENISTUSÜLESANDED → duties/u],
    ['which rule read what where', /label\/supervisors 0\.99 {2}line\[4\]: “kantselei juhataja”/u],
    [
      'what was left out and why',
      /\/subordinates label\/subordinates: Alluvad: puuduvad — its value says that there is none/u,
    ],
    ['a heading that nobody knows', /headings that no word list knows\n.*KUUSEPUUDE ISTUTAMINE/u],
    ['the ledger', /characters: \d+ of \d+ claimed/u],
  ])('says %s', async (_, pattern) => {
    const ran = await runCli('explain', put('a.txt', DOCUMENT));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(pattern);
  });

  it('shows no control character of the document', async () => {
    const { out } = await runCli('explain', put('a.txt', `${DOCUMENT}\n\u001b]0;x\u0007\u202e\n`));
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });

  it('narrows to a pointer', async () => {
    const { out } = await runCli('explain', put('a.txt', DOCUMENT), '--pointer', '/records/0/supervisors');
    expect(out).toContain('/supervisors/0 = ');
    expect(out).not.toContain('/duties');
  });

  it('gives the same as JSON', async () => {
    const { out } = await runCli('explain', fixtureFile('hiiumaa-arhivaar', 'docx'), '--json');
    const { parts } = JSON.parse(out) as Explanation;
    expect(parts[0]?.kind).toBe('job-description');
    expect(parts[0]?.values.find(({ pointer }) => pointer === '/position')).toMatchObject({
      value: 'Arhivaar-registripidaja',
    });
  });

  it('an unreadable file is one line', async () => {
    const ran = await runCli('explain', put('empty.pdf', ''));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/empty\.pdf: empty-file: .+ — .+\n$/u);
  });
});
