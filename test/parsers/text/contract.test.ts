import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { textParser } from '../../../src/parsers/text/index.ts';
import { FIXTURES, fixtureFile, SLUGS, textFilesIn } from '../../golden/fixtures.ts';
import { parserContract } from '../contract-suite.ts';
import { readText } from './read-text.ts';

const files = [...SLUGS.map((slug) => fixtureFile(slug, 'txt')), ...textFilesIn(`${FIXTURES}/../test/layouts`)];
for (const file of files) {
  parserContract(basename(file), () => textParser.parse({ bytes: readFileSync(file), fileName: basename(file) }));
}

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'a table over two pages',
    ' Töö        Tulemus\n Niidab     Muru on\n            madal\n\n   1\n\f Töö        Tulemus\n Kastab     Muru on roheline\n',
  ],
  ['combining letters', '<p>to\u0308o\u0308 ja o&#771;igus</p>'],
  ['controls', 'a\u0007b\u0085c\u009fd\n<p>&#1;&#127;&#150;</p>'],
  ['spans', '<table><tr><td rowspan=3 colspan=4>a</td></tr><tr><td>b</td></tr></table>'],
  ['only blanks', ' \n\t\n\f\n'],
];
for (const [name, text] of TEXTS) parserContract(name, () => readText(text));
