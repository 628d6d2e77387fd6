import { describe, expect, it } from 'vitest';
import { markRegisterRows } from '../../../src/normalize/document/register-furniture.ts';
import { textParser } from '../../../src/parsers/text/index.ts';

async function kept(text: string): Promise<string[]> {
  const document = await textParser.parse({ bytes: new TextEncoder().encode(text), fileName: 'leht.txt' });
  return markRegisterRows(document)
    .blocks.filter(({ kind }) => kind !== 'furniture')
    .map(({ spans }) => spans.map((span) => document.text.slice(span.start, span.end)).join(' '));
}

describe('register cards and web pages', () => {
  it.each([
    [
      'rows with a leading pipe',
      '| Dokumendiregister | Amet |\n| Viit | 1-2 |\n| Liik | Kiri |\n| Vastutaja | Mari |\nKÄSKKIRI',
      ['KÄSKKIRI'],
    ],
    [
      'rows without',
      'Viit | 1-2 |\nRegistreeritud | 01.02.2020 |\nLiik | Kiri |\nToimik | 1-2 |\nKÄSKKIRI',
      ['KÄSKKIRI'],
    ],
    ['menus', 'Kasutaja\nParool\nLihtne otsing\nOTSUS', ['OTSUS']],
    [
      'a label far below a card',
      'Viit | 1 |\nSari | 2 |\nLiik | 3 |\nToimik | 4 |\nKÄSKKIRI\nA\nB\nC\nKoostaja: Mari Mets',
      ['KÄSKKIRI', 'A', 'B', 'C', 'Koostaja: Mari Mets'],
    ],
    [
      'labels that a job description uses',
      'Vastutaja: juhataja\nKehtivus: tähtajatu\nKoostaja: Mari Mets',
      ['Vastutaja: juhataja', 'Kehtivus: tähtajatu', 'Koostaja: Mari Mets'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await kept(text)).toEqual(expected);
  });
});
