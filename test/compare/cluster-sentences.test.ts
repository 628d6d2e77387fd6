import { describe, expect, it } from 'vitest';
import { clusterSentences } from '../../src/compare/cluster-sentences.ts';
import { joinGroups } from '../../src/compare/join-groups.ts';
import { readSentence } from '../../src/compare/language/read-sentence.ts';
import { LeaderIndex } from '../../src/compare/leader-index.ts';
import { shuffle } from './envelopes.ts';

const OBJECTS = ['toetuste taotlusi', 'ehituslubasid', 'hankeid', 'koosolekuid', 'arveid', 'lepinguid', 'eelnõusid'];
const VERBS = ['koostab', 'kontrollib', 'korraldab', 'menetleb', 'kooskõlastab', 'tellib', 'arhiveerib'];
const EXTRAS = [
  '',
  ' oma pädevuse piires',
  ' vastavalt õigusaktidele',
  ' regulaarselt',
  ' koolides',
  ' linna hallatavates asutustes',
];
const many = VERBS.flatMap((verb) => OBJECTS.flatMap((object) => EXTRAS.map((extra) => `${verb} ${object}${extra}`)));

const clustersOf = (texts: readonly string[]) =>
  clusterSentences(texts.map((text) => readSentence(text))).clusters.map(({ medoid, members }) => ({
    medoid: texts[medoid],
    members: members.map((member) => texts[member]),
  }));

describe('clusters', () => {
  it('hold what says the same and nothing else', () => {
    const clusters = clustersOf([
      'koostab eelarve eelnõu',
      'osaleb komisjoni töös',
      'eelarve eelnõu koostamine',
      'kontrollib eelarve täitmist',
      'oma pädevuse piires eelarve eelnõu koostamine',
    ]);
    expect(clusters.map(({ members }) => members.length)).toEqual([3, 1, 1]);
    expect(clusters[0]?.members).toContain(clusters[0]?.medoid);
  });

  it.each([1, 2, 3])('are the same whatever the order (shuffle %i)', (seed) => {
    expect(clustersOf(shuffle(many, seed))).toEqual(clustersOf(many));
  });

  it('put every sentence into one cluster', () => {
    const { clusters } = clusterSentences(many.map((text) => readSentence(text)));
    expect(clusters.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(many.map((_, i) => i));
    expect(clusters.length).toBeGreaterThanOrEqual(VERBS.length * OBJECTS.length);
    expect(clusters.length).toBeLessThan(many.length / 2);
  });

  it.each([[[]], [['', ' ']], [['!!!', '???', '!!!']]])(
    'of nothing to read (%j) are as many as there are texts',
    (texts) => {
      expect(clustersOf(texts).flatMap(({ members }) => members)).toHaveLength(texts.length);
    },
  );
});

it('a leader index looks at few of very many leaders', () => {
  const index = new LeaderIndex(() => 1);
  for (let i = 0; i < 5000; i++) index.add(readSentence(`koostab aruannet number${i}`));
  expect(index.candidates(readSentence('koostab aruannet koolile')).length).toBeLessThanOrEqual(16);
  expect(index.candidates(readSentence('remondib autosid'))).toEqual([]);
});

it.each([
  [0.9, 1],
  [0.4, 2],
])('groups tied by one member join when they are alike on average (%d → %i groups)', (likeness, groups) => {
  const ties = [{ a: 0, b: 1, score: 0.8 }];
  expect(joinGroups([['a'], ['b', 'c']], ties, () => likeness)).toHaveLength(groups);
});
