import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'vitest';
import { createReader } from '../../src/normalize/text/reading.ts';
import { markRegisterRows } from '../../src/normalize/document/register-furniture.ts';
import { textParser } from '../../src/parsers/text/index.ts';
import { splitParts } from '../../src/sections/split-parts.ts';
it('dump', async () => {
  for (const dir of ['../shared/seeds/', '../shared/cases/', 'test/layouts/']) for (const f of readdirSync(dir).filter((f) => f.endsWith('.txt'))) {
    const document = markRegisterRows(await textParser.parse({ bytes: readFileSync(dir + f), fileName: f }));
    const reader = createReader(document);
    const parts = splitParts(document, reader);
    console.log(f, parts.length, parts.map((p) => { const b = p.blocks.filter((b) => b.kind !== 'furniture'); const t = (x: typeof b[number] | undefined) => x ? reader.read(x.spans).text.slice(0, 50) : ''; return `\n    [${p.annex}|${p.partOf}] ${p.reason}: ${t(b[0])} … ${t(b.at(-1))} (${b.length}/${p.blocks.length})`; }).join(''));
  }
});
