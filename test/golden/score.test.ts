import { describe, expect, it } from 'vitest';
import { type Accept, compareRecords, exactly, type Json } from './score.ts';

const duty = (number: string | null, text: string) => ({ number, group: null, text, outcomes: [] });

describe('what counts as the same', () => {
  it.each<[string, Json, Json, Accept]>([
    ['case, quotes and a closing stop', { purpose: 'Tagab „korra“.' }, { purpose: 'tagab "korra"' }, {}],
    ['dashes', { units: ['info – ja'] }, { units: ['info - ja'] }, {}],
    ['keys that are not wanted', { position: 'Juht' }, { position: 'Juht', purpose: 'Muu' }, {}],
    [
      'an accepted alternative',
      { position: 'Juht' },
      { position: 'Juhataja' },
      { '/records/0/position': ['Juhataja'] },
    ],
    [
      'an accepted element',
      { rights: [duty('1', 'a')] },
      { rights: [duty(null, 'a')] },
      { '/records/0/rights/0/number': [null] },
    ],
    ['null and a missing key', { purpose: null }, {}, {}],
  ])('%s', (_, wanted, given, accept) => {
    expect(compareRecords([wanted], [given], { accept })).toMatchObject({ differences: [], score: 1 });
  });
});

describe('what differs', () => {
  it.each<[string, Json[], Json[], string[]]>([
    ['a word', [{ position: 'Juht' }], [{ position: 'Juhataja' }], ['position -1 +1']],
    ['a value too many', [{ purpose: null }], [{ purpose: 'Muu' }], ['purpose -0 +1']],
    ['a number alone', [{ duties: [duty('4.1', 'a')] }], [{ duties: [duty('4.2', 'a')] }], ['duties.number -1 +1']],
    ['an element left out', [{ units: ['a', 'b'] }], [{ units: ['a'] }], ['units -1 +0']],
    ['a double', [{ units: ['a'] }], [{ units: ['a', 'a'] }], ['units -0 +1']],
    ['the order', [{ units: ['a', 'b'] }], [{ units: ['b', 'a'] }], ['units -0 +0']],
    ['a second record', [{ position: 'a' }], [{ position: 'a' }, { position: 'b' }], ['1/position -0 +1']],
    ['no record at all', [{ position: 'a' }], [], ['position -1 +0']],
  ])('%s', (_, wanted, given, expected) => {
    const { differences } = compareRecords(wanted, given);
    expect(differences.map(({ fact, missed, extra }) => `${fact} -${missed.length} +${extra.length}`)).toEqual(
      expected,
    );
  });

  it('letter by letter where that is asked for', () => {
    expect(compareRecords([{ position: 'Juht' }], [{ position: 'juht' }], { normalize: exactly }).score).toBe(0);
  });
});
