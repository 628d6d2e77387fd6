/**
 * An archive of many files, none the same: the fixtures' DOCX with other names, other years and numbers and the items of
 * their lists in another order: 60 % printed to PDF by LibreOffice, every second with tags, 35 % as DOCX, 5 % as text. Beside
 * them in `printed` a PDF of each, for the tool that reads nothing else. Made once and kept in the system's folder for temporary files, since printing takes minutes.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const GIVEN = [
  'Aadu',
  'Berta',
  'Eevi',
  'Harri',
  'Ilme',
  'Juta',
  'Kalju',
  'Leida',
  'Mihkel',
  'Naima',
  'Olev',
  'Peep',
  'Riho',
  'Salme',
  'Taimi',
  'Urve',
  'Velda',
  'Õie',
  'Ärni',
  'Ülo',
];
const FAMILY = [
  'Aedmaa',
  'Jõekallas',
  'Kadastik',
  'Lepassalu',
  'Mäeveer',
  'Nurmsoo',
  'Orupõld',
  'Paeväli',
  'Rohumets',
  'Saarepuu',
  'Tammeoks',
  'Uuetalu',
  'Vahtrik',
  'Õunapuu',
  'Metsvälja',
];
const PRINTED_AT_ONCE = 60;

/** `count` files; returns their folder. @throws Error where LibreOffice is missing */
export async function archiveCorpus(count) {
  const mark = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update(fixtureMark())
    .digest('hex');
  const folder = join(tmpdir(), `lahter-archive-${mark.slice(0, 12)}-${count}`);
  if (existsSync(folder)) return folder;
  const room = `${folder}.unfinished`;
  rmSync(room, { recursive: true, force: true });
  for (const name of ['in/pdf', 'in/docx', 'in/txt', 'sources', 'printed'])
    mkdirSync(join(room, name), { recursive: true });
  const sources = readFixtures();
  const toPrint = [];
  for (let i = 0; i < count; i++) {
    const source = sources[i % sources.length];
    const name = `${String(i).padStart(5, '0')}-${source.slug}`;
    const vary = variation(i, source.names);
    const docx = vary.docx(source.docx);
    const file = join(room, 'sources', `${name}.docx`);
    writeFileSync(file, docx);
    toPrint.push({ file, isTagged: i % 2 === 0 });
    const share = (i * 37) % 100;
    if (share < 5) writeFileSync(join(room, 'in/txt', `${name}.txt`), vary.text(source.text));
    else if (share < 40) writeFileSync(join(room, 'in/docx', `${name}.docx`), docx);
  }
  await printAll(toPrint, room);
  for (const [i, { file }] of toPrint.entries()) {
    const name = `${basename(file, '.docx')}.pdf`;
    if ((i * 37) % 100 >= 40) copyFileSync(join(room, 'printed', name), join(room, 'in/pdf', name));
  }
  for (const name of ['sources', 'profile-0', 'profile-1']) rmSync(join(room, name), { recursive: true, force: true });
  renameSync(room, folder);
  return folder;
}

function fixtureMark() {
  return readdirSync(FIXTURES, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:docx|txt)$/.test(name))
    .sort()
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(FIXTURES, name)))
        .digest('hex'),
    )
    .join();
}

function readFixtures() {
  return readdirSync(FIXTURES)
    .filter(
      (slug) => existsSync(join(FIXTURES, slug, `${slug}.docx`)) && existsSync(join(FIXTURES, slug, `${slug}.txt`)),
    )
    .map((slug) => ({
      slug,
      docx: unzipSync(readFileSync(join(FIXTURES, slug, `${slug}.docx`))),
      text: readFileSync(join(FIXTURES, slug, `${slug}.txt`), 'utf8'),
      names: namesOf(JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8'))),
    }));
}

/** People that a fixture names, wherever its records keep them. */
function namesOf(value) {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'by' || key === 'name') && typeof inner === 'string' && /^\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}-]+$/u.test(inner)
      ? [inner]
      : namesOf(inner),
  );
}

/** The same changes for every form of one document. */
function variation(seed, names) {
  const draw = generator(seed);
  const people = new Map(names.map((name) => [name, `${pick(GIVEN, draw)} ${pick(FAMILY, draw)}`]));
  const shift = 1 + Math.floor(draw() * 8);
  const words = (text) => {
    let changed = text;
    for (const [name, other] of people) changed = changed.replaceAll(name, other);
    return changed
      .replace(/(?<!\d)20(?:0\d|1\d|2[0-4])(?!\d)/g, (year) => String(Number(year) - (shift % 5)))
      .replace(/(nr |\/)(\d+)/g, (_, before, number) => before + (Number(number) + seed));
  };
  return {
    text: (text) => `${words(text).trimEnd()}\n\nRegistreeritud ${seed + 1}\n`,
    docx(parts) {
      const xml = strFromU8(parts['word/document.xml']);
      const mixed = shuffleLists(xml, draw).replace(/(<w:t(?: [^>]*)?>)([^<]*)/g, (_, tag, text) => tag + words(text));
      const marked = mixed.replace(/<w:sectPr/, `<w:p><w:r><w:t>Registreeritud ${seed + 1}</w:t></w:r></w:p><w:sectPr`);
      return zipSync({ ...parts, 'word/document.xml': strToU8(marked) }, { mtime: new Date('2024-01-02T08:00:00Z') });
    },
  };
}

/** Items that follow each other in one list change places. */
function shuffleLists(xml, draw) {
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*?<w:numPr>(?:(?!<\/w:p>).)*?<\/w:p>/gs;
  return xml.replace(/(?:<w:p>(?:(?!<\/w:p>).)*?<w:numPr>(?:(?!<\/w:p>).)*?<\/w:p>){2,}/gs, (run) => {
    const items = run.match(paragraph) ?? [];
    const level = (item) => /<w:ilvl w:val="(\d+)"/.exec(item)?.[1];
    if (new Set(items.map(level)).size > 1) return run;
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1));
      [items[i], items[j]] = [items[j], items[i]];
    }
    return items.join('');
  });
}

async function printAll(sources, room) {
  for (const isTagged of [false, true]) {
    const files = sources.filter((source) => source.isTagged === isTagged).map(({ file }) => file);
    const batches = Array.from({ length: Math.ceil(files.length / PRINTED_AT_ONCE) }, (_, i) =>
      files.slice(i * PRINTED_AT_ONCE, (i + 1) * PRINTED_AT_ONCE),
    );
    await Promise.all(
      [0, 1].map(async (lane) => {
        for (const batch of batches.filter((_, i) => i % 2 === lane)) await print(batch, isTagged, lane, room);
      }),
    );
  }
}

async function print(files, isTagged, lane, room) {
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${isTagged}"},"ExportBookmarks":{"type":"boolean","value":"false"}}`;
  const profile = `-env:UserInstallation=${pathToFileURL(join(room, `profile-${lane}`))}`;
  await promisify(execFile)('soffice', [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    join(room, 'printed'),
    ...files,
  ]);
  const missing = files.filter((file) => !existsSync(join(room, 'printed', `${basename(file, '.docx')}.pdf`)));
  if (missing.length > 0) throw new Error(`LibreOffice did not print ${missing[0]}`);
}

/** Numbers from 0 to 1 by Mulberry32: the same for the same seed. */
function generator(seed) {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)];
}

if (process.argv[1] === import.meta.filename) console.log(await archiveCorpus(Number(process.argv[2] ?? 2000)));
