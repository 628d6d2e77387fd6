import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/exporters/explanation.ts';
import { writeZip } from '../containers/write-zip.ts';
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

describe('explain into containers', () => {
  const job = { name: 'kaust/juhend.txt', data: DOCUMENT };
  const zip = (name: string, ...entries: { name: string; data: string | Uint8Array }[]) => {
    const file = join(folder, name);
    writeFileSync(file, writeZip(entries));
    return file;
  };

  it('reads the document that is named', async () => {
    const file = zip('mitu.zip', { name: 'teine.txt', data: 'x' }, job);
    const ran = await runCli('explain', `${file}!/kaust/juhend.txt`);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^mitu\.zip!\/kaust\/juhend\.txt: text/u);
  });

  it('reads the only one', async () => {
    const ran = await runCli('explain', zip('yks.zip', job));
    expect(ran.out).toMatch(/^yks\.zip!\/kaust\/juhend\.txt: text/u);
  });

  it('goes into containers in containers', async () => {
    const file = zip('pesa.zip', { name: 'sees.zip', data: writeZip([job]) }, job);
    const ran = await runCli('explain', `${file}!/sees.zip!/kaust/juhend.txt`);
    expect(ran.out).toMatch(/^pesa\.zip!\/sees\.zip!\/kaust\/juhend\.txt: text/u);
  });

  it('takes a folder whose name looks like the way into a container for what it is', async () => {
    mkdirSync(join(folder, 'a.zip!'));
    const ran = await runCli('explain', put('a.zip!/juhend.txt', DOCUMENT));
    expect(ran.out).toMatch(/^juhend\.txt: text/u);
  });

  it.each([
    [
      'several',
      '',
      /several-documents: the container holds 2 documents — .+mitu2\.zip!\/a\.txt, mitu2\.zip!\/b\.txt\n/u,
    ],
    ['none of that name', '!/c.txt', /not-found: .+ — it has mitu2\.zip!\/a\.txt/u],
  ])('%s', async (_, way, message) => {
    const file = zip('mitu2.zip', { name: 'a.txt', data: DOCUMENT }, { name: 'b.txt', data: DOCUMENT });
    const ran = await runCli('explain', `${file}${way}`);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(message);
  });
});
