import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/parsers/pdf/characters.ts';
import { bodyTexts, readPage, readPdf } from './read.ts';
import { lines, text } from './write-pdf.ts';

const FILLER = 'Ametijuhend on aluseks teenistuja igapäevasele tööle.';

describe('characters', () => {
  it.each([
    ['composed letters stay', 'Õigused ja ülesanded', 'Õigused ja ülesanded'],
    ['marks drawn apart are composed', 'Vo\u0303ru', 'Võru'],
    ['an accent drawn after its letter is composed', 'Vo˜ru ja sˇokk', 'Võru ja šokk'],
    ['ligatures are expanded', 'ﬁnantsjuht, a\uFB03niteet', 'finantsjuht, affiniteet'],
    ['soft hyphens stay', 'töö\u00ADülesanne', 'töö\u00ADülesanne'],
    ['a Symbol bullet', '\uF0B7 koostab', '• koostab'],
    ['a Wingdings bullet', '\uF0A7', '•'],
    ['any lone private code point', '\uE123 koostab', '• koostab'],
    ['a private code point within a word stays', 'a\uE123b', 'a\uE123b'],
    ['a tilde is no accent', 'u~5', 'u~5'],
    ['controls go', 'a\u0007b\u0000', 'ab'],
  ])('%s', (_name, drawn, expected) => expect(cleanText(drawn)).toBe(expected));
});

describe('lines of a page', () => {
  it('joins items of one baseline with spaces by the width of the gap', async () => {
    const document = await readPage(
      text(50, 700, 'vahetu juht') + text(104, 700, 'Mari') + text(50, 600, `${FILLER} `.repeat(1)),
    );
    expect(bodyTexts(document)[0]).toBe('vahetu juht Mari');
  });

  it('keeps a raised figure in its line', async () => {
    const words = text(50, 700, 'Avaliku teenistuse seaduse § 8') + text(50, 680, FILLER);
    const end = (await readPage(words)).lines[0]?.box?.[2] ?? 0;
    const document = await readPage(words + text(end + 0.3, 704, '1', { size: 6 }));
    expect(bodyTexts(document)[0]).toBe('Avaliku teenistuse seaduse § 81');
  });

  it('keeps a letter-spaced title in one line with single spaces', async () => {
    const title = [...'TÖÖJUHEND'].map((letter, i) => text(200 + i * 16, 700, letter, { size: 12 })).join('');
    const document = await readPage(title + text(50, 650, FILLER));
    expect(bodyTexts(document)[0]).toBe('T Ö Ö J U H E N D');
  });

  it('reads ligatures, private bullets and soft hyphens of a font', async () => {
    const document = await readPage(
      text(50, 700, '\uF0B7', { font: 'F3' }) +
        text(64, 700, 'koostab eelarve') +
        text(50, 600, 'ﬁ', { font: 'F3' }) +
        text(55.2, 600, 'nantsjuht') +
        text(50, 500, FILLER),
    );
    expect(bodyTexts(document).slice(0, 2)).toEqual(['• koostab eelarve', 'finantsjuht']);
    expect(document.blocks[0]?.kind).toBe('list-item');
  });

  it('keeps a wide gap outside tables as a tab', async () => {
    const document = await readPage(
      text(50, 700, FILLER) + text(50, 640, 'Peeter Kask') + text(300, 640, 'Tiina Lepp'),
    );
    expect(bodyTexts(document)).toContain('Peeter Kask\tTiina Lepp');
  });

  it.each([
    ['upright', {}, [100, 131, 228, 142]],
    ['a crop box is the page', { cropBox: [50, 42, 595, 800] as const }, [50, 89, 178, 100]],
    ['a page turned by 90', { rotate: 90 }, [700, 100, 711, 228]],
    ['a page turned by 180', { rotate: 180 }, [367, 700, 495, 711]],
  ])('boxes are in points from the shown page’s top left: %s', async (_name, page, expected) => {
    const document = await readPdf({ pages: [{ content: text(100, 702, 'Ehitusinspektori ametijuhend'), ...page }] });
    const box = document.lines[0]?.box ?? [];
    expect(document.lines[0]?.page).toBe(1);
    expect(box.map((value) => Math.round(value))).toEqual(expected);
  });

  it('reads a page whose text is turned, in its order, with boxes on the page as it is shown', async () => {
    const turned = (x: number, words: string) => `BT /F1 10 Tf 0 1 -1 0 ${x} 100 Tm (${words}) Tj ET\n`;
    const document = await readPdf({
      pages: [{ content: turned(100, 'Esimene rida siin.') + turned(140, 'Teine rida seal.') }],
    });
    expect(bodyTexts(document)).toEqual(['Esimene rida siin.', 'Teine rida seal.']);
    const [left = 0, top = 0, right = 0, bottom = 0] = document.lines[0]?.box ?? [];
    expect(right - left).toBeLessThan(15);
    expect(bottom - top).toBeGreaterThan(60);
    expect(bottom).toBeCloseTo(742, 0);
    expect(right).toBeLessThan(110);
  });

  it('says every line once, in NFC, with no line end inside', async () => {
    const document = await readPage(lines(50, 700, [FILLER, 'Töötaja täidab ülesandeid.', 'Ja vastutab.']));
    expect(document.lines.map((line) => document.text.slice(line.start, line.end))).toEqual(
      bodyTexts(document).join(' / ').split(' / '),
    );
    expect(document).toMatchObject({ format: 'pdf', pages: 1, blockEdges: 'stated', textLayer: 'native', notes: [] });
  });
});
