import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparePosts } from '../../src/compare/comparison.ts';
import { matchesPattern } from '../../src/compare/posts.ts';
import { memberRows, toCsv } from '../../src/compare/report/csv.ts';
import { PAGE_LABELS } from '../../src/compare/report/page-labels.ts';
import { comparisonFiles } from '../../src/compare/report/write-comparison.ts';
import { COUNTY_CODES, MUNICIPALITIES } from '../../src/vocabulary/municipalities.ts';
import { inventPosts, shuffle } from './envelopes.ts';

const TOWNS = ['Saku vald', 'Kiili vald', 'Kose vald', 'Rae vald', 'Viimsi vald', 'Tartu linn'];
const SHARED = ['koostab valdkonna eelarvet', 'valdkonna eelarve koostamine', 'oma pädevuse piires koostab eelarvet'];
const posts = inventPosts(
  ...TOWNS.map((municipality, i) => ({
    path: `${i}.txt`,
    municipality,
    position: i % 2 === 0 ? 'Eelarvespetsialist' : 'Finantsnõunik',
    items: {
      duties: [
        ...(municipality === 'Rae vald' ? [] : [SHARED[i % SHARED.length] ?? '']),
        ...(municipality === 'Tartu linn' ? ['korraldab laulupidu <script>alert(1)</script>'] : []),
        `hooldab ${['sildu', 'parke', 'muuseumi', 'sadamat', 'suusaradu', 'arhiivi'][i]}`,
      ],
    },
  })),
);
const comparison = comparePosts(posts, 'duties', 'municipality');
const budget = comparison.clusters[0];

describe('a comparison', () => {
  it('has a matrix of clusters by column', () => {
    expect(comparison.columns).toEqual([...TOWNS].sort());
    expect(budget).toMatchObject({ id: 'c1', spread: 5 });
    expect(budget?.counts).toEqual([1, 1, 0, 1, 1, 1]);
    expect(budget?.members[0]).toMatchObject({ document: 0, page: 1, pointer: '/records/0/duties/0', number: '1' });
  });

  it('says what one alone has', () => {
    const tartu = comparison.unique.find(({ column }) => column === 'Tartu linn');
    const texts = tartu?.clusters.map((id) => comparison.clusters.find((cluster) => cluster.id === id)?.text);
    expect(texts).toContain('hooldab arhiivi');
  });

  it('says what nearly all peers have and one lacks, among all and in its county', () => {
    expect(comparison.peerGroups.map(({ county, ehak }) => [county, ehak])).toEqual([
      [null, null],
      ['Harju maakond', '0037'],
    ]);
    expect(comparison.missing).toEqual([
      { column: 'Rae vald', cluster: 'c1', county: null, have: 5, peers: 5 },
      { column: 'Rae vald', cluster: 'c1', county: 'Harju maakond', have: 4, peers: 4 },
    ]);
  });

  it('names the words that set a column apart, whatever they are', () => {
    const items = {
      duties: ['constructor sadama juures', 'constructor sadama sildadel', 'koostab eelarvet', 'koostab aruandeid'],
    };
    const others = inventPosts(
      { path: 'a.txt', municipality: 'Rae vald', items },
      { path: 'b.txt', municipality: 'Saku vald', items: { duties: ['koostab lepinguid', 'koostab eelnõusid'] } },
    );
    const [rae, saku] = comparePosts(others, 'duties', 'municipality').telling;
    expect(rae?.words).toContain('constructor');
    expect(rae?.words[0]).not.toBe('koostab');
    expect(saku?.words).toEqual(['koostab']);
    expect(comparePosts(others.slice(0, 1), 'duties', 'municipality').telling).toEqual([]);
  });

  it.each([
    ['institution', 6],
    ['position', 2],
  ] as const)('by %s has %i columns', (by, columns) => {
    expect(comparePosts(posts, 'duties', by).columns).toHaveLength(columns);
  });

  it.each([1, 2, 3])('is the same to the byte whatever the order of files (shuffle %i)', async (seed) => {
    const other = comparePosts(shuffle(posts, seed), 'duties', 'municipality');
    for (const format of ['json', 'csv', 'html'] as const) {
      expect(await comparisonFiles(other, format, false)).toEqual(await comparisonFiles(comparison, format, false));
    }
  });
});

describe('requirements', () => {
  const education = (text: string) => ({ category: 'education' as const, number: null, group: null, text });
  const experience = (text: string) => ({ category: 'experience' as const, number: null, group: null, text });
  const other = (text: string) => ({ category: 'other' as const, number: null, group: null, text });
  it.each([
    [[education('Kõrgharidus või kesk-eriharidus')], { education: 'kesk-eriharidus', experienceYears: null }],
    [[education('rakenduslik kõrgharidus')], { education: 'kõrgharidus' }],
    [[education('eriala tundmine')], { education: null }],
    [[experience('vähemalt 3-aastane töökogemus')], { experienceYears: 3 }],
    [[experience('Kaheaastane kogemus või viis aastat juhtimist')], { experienceYears: 2 }],
    [[experience('vähemalt aasta kogemust')], { experienceYears: 1 }],
    [[experience('eelnev töökogemus')], { experienceYears: null }],
    [[experience('töökogemus 3 a')], { experienceYears: 3 }],
    [[experience('pooleaastane kogemus')], { experienceYears: null }],
    [[experience('kogemus viimase kümne aasta jooksul vähemalt neli aastat')], { experienceYears: 4 }],
    [[education('magistrikraad või sellele vastav kvalifikatsioon')], { education: 'magistrikraad' }],
    [[education('kutsekeskharidus')], { education: 'kesk-eriharidus' }],
    [[education('lõpetatud gümnaasium')], { education: 'keskharidus' }],
    [[other('C1-kategooria mootorsõiduki juhtimise õigus')], { drivingLicence: 'C1' }],
    [[other('B-kat. juhiload')], { drivingLicence: 'B' }],
    [[other('B kategooria autojuhiload')], { drivingLicence: 'B' }],
    [[other('B-kategooria juhiluba')], { drivingLicence: 'B' }],
    [[other('autojuhtimisõigus')], { drivingLicence: 'yes' }],
    [[other('hea kuulaja')], { drivingLicence: null, computer: false }],
  ])('%j', (qualifications, expected) => {
    const languageRequirements = [{ language: 'et', level: 'C1' as const, text: 'eesti keel C1' }];
    const asked = inventPosts({ path: 'a.txt', qualifications, languageRequirements });
    const [document] = comparePosts(asked, 'qualifications', 'position').documents;
    expect(document?.requirements).toMatchObject({ languages: ['et C1'], ...expected });
  });
});

it('every county of the municipalities has its code', () => {
  for (const [, , county] of MUNICIPALITIES) expect(COUNTY_CODES[county]).toMatch(/^00\d\d$/u);
});

it.each([
  ['Vanemspetsialist', 'spetsialist', true],
  ['Vanemspetsialist', '*SPETSIALIST', true],
  ['Vanemspetsialist', 'spetsialist*', false],
  ['IT-juht (arendus)', 'it*(a*s)', true],
  ['juht', 'juht*juht', false],
  [null, 'juht', false],
])('%s matches %s: %s', (position, pattern, expected) => {
  expect(matchesPattern(position, pattern)).toBe(expected);
});

it.each(['=1+1', '+372 5555', '-5', '@kõik', '\t=1', '\r=1'])('CSV makes %j harmless', (cell) => {
  expect(toCsv([['a', cell]], false)).toContain(`'${cell}`);
});

it('CSV says which words met', () => {
  const [head = [], ...rows] = memberRows(comparison);
  const words = rows.map((row) => row[head.indexOf('words that met')]);
  expect(
    words.some((met) => /eelarvet? = eelarvet?/u.test(String(met)) && /koosta\p{L}+ = koosta/u.test(String(met))),
  ).toBe(true);
});

it('CSV begins with a byte order mark only when asked', () => {
  expect(toCsv([['õ']], true).startsWith('\ufeff')).toBe(true);
  expect(toCsv([['õ']], false)).toBe('õ\n');
});

describe('the page', () => {
  it('escapes, runs only its own script and loads nothing', async () => {
    const [file] = await comparisonFiles(comparison, 'html', false);
    const page = String(file?.content);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('\\u003cscript\\u003ealert(1)');
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/u);
    expect(page).not.toMatch(/https?:|src=|href=|innerHTML|@import|url\(/u);
    expect(page).toContain('lang="et"');
  });

  it('says all in both languages', () => {
    expect(Object.keys(PAGE_LABELS.en)).toEqual(Object.keys(PAGE_LABELS.et));
  });
});

it('the workbook holds the tables, text as text', async () => {
  const [file] = await comparisonFiles(comparison, 'xlsx', false);
  const members = unzipSync(file?.content as Uint8Array);
  const xml = Object.entries(members)
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');
  expect(xml).toContain('hooldab arhiivi');
  expect(xml).not.toMatch(/<f>|<script>/u);
});
