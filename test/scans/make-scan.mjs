/**
 * A PDF with text → the PDF that an office's scanner makes of its print: one JPEG a page, laid a little crooked, with the
 * grain of paper and glass. The same input gives the same bytes.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const pdfjsFolder = `${dirname(require.resolve('pdfjs-dist/package.json'))}/`;
const POINTS = 72;

/** @param {Uint8Array} pdf */
export async function makeScan(pdf, { dpi = 300, degrees = 0.5, noise = 24, quarter = 0 } = {}) {
  const pages = await drawPages(pdf, dpi);
  const random = seeded(1);
  return writeImagePdf(
    pages.map((page) => {
      const paper = layCrooked(page, degrees, quarter);
      addGrain(paper, noise, random);
      const { width, height } = paper;
      return { data: paper.toBuffer('image/jpeg', 80), width, height, entries: JPEG };
    }),
    dpi,
  );
}

/** The pages of a PDF as canvases. */
export async function drawPages(pdf, dpi) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${pdfjsFolder}standard_fonts/`,
    cMapUrl: `${pdfjsFolder}cmaps/`,
    cMapPacked: true,
  });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / POINTS });
    const canvas = blank(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
    pages.push(canvas);
  }
  await task.destroy();
  return pages;
}

function blank(width, height) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return canvas;
}

function layCrooked(page, degrees, quarter) {
  const sideways = quarter % 2 === 1;
  const paper = sideways ? blank(page.height, page.width) : blank(page.width, page.height);
  const context = paper.getContext('2d');
  context.translate(paper.width / 2, paper.height / 2);
  context.rotate((degrees * Math.PI) / 180 + (quarter * Math.PI) / 2);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return paper;
}

/** Each pixel a little lighter or darker, and a speck of dust here and there. */
function addGrain(paper, noise, random) {
  const context = paper.getContext('2d');
  const picture = context.getImageData(0, 0, paper.width, paper.height);
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    const speck = random() < 0.00002 ? -160 : 0;
    const value = 0.85 * data[i] + 22 + (random() - 0.5) * 2 * noise + speck;
    data[i] = data[i + 1] = data[i + 2] = Math.max(0, Math.min(255, value));
  }
  context.putImageData(picture, 0, 0);
}

/** Park and Miller's generator: the same numbers everywhere. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const JPEG = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';

/** Pictures as they are, one a page; `entries` say how they are coded. */
export function writeImagePdf(pages, dpi) {
  const objects = [];
  const add = (...pieces) => objects.push(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  pages.forEach(({ data, width, height, entries }, i) => {
    const number = 3 + i * 3;
    const [w, h] = [(width * POINTS) / dpi, (height * POINTS) / dpi].map((side) => side.toFixed(2));
    const content = `q ${w} 0 0 ${h} 0 0 cm /Im Do Q`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${number + 1} 0 R `,
      `/Resources << /XObject << /Im ${number + 2} 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>\nstream\n`,
      data,
      '\nendstream',
    );
  });
  return assemble(objects);
}

function assemble(objects) {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  const offsets = [];
  let length = pieces[0].length;
  objects.forEach((object, i) => {
    offsets.push(length);
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}
