import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePosts } from '../../src/compare/comparison.ts';
import type { Comparison } from '../../src/compare/comparison-model.ts';
import { collectPosts } from '../../src/compare/posts.ts';
import { convertFile } from '../../src/index.ts';
import { ROOT } from '../golden/fixtures.ts';

const seeds = join(ROOT, '..', 'shared', 'seeds');

/** How many documents the widest cluster has all of whose words these are. */
function spreadOf({ clusters }: Comparison, ...words: readonly string[]): number {
  const spreads = clusters
    .filter(({ members }) => members.some(({ text }) => words.every((word) => text.toLowerCase().includes(word))))
    .map(({ members }) => new Set(members.map(({ document }) => document)).size);
  return Math.max(0, ...spreads);
}

describe.runIf(existsSync(seeds))('four published job descriptions', async () => {
  const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  const posts = collectPosts(await Promise.all(names.map((name) => convertFile(join(seeds, name)))));

  it('meet in the one-off tasks that the head gives', () => {
    expect(spreadOf(comparePosts(posts, 'duties', 'institution'), 'ühekordse', 'täitmine')).toBeGreaterThanOrEqual(3);
  });

  it('meet in the right to propose how the work is better organised', () => {
    expect(spreadOf(comparePosts(posts, 'rights', 'institution'), 'ettepanekuid', 'paremaks')).toBeGreaterThanOrEqual(
      3,
    );
  });
});
