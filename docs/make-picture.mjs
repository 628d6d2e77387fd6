/**
 * Draws docs/document-and-json.svg: the first page of a fixture beside an excerpt of its JSON, each value in the colour of
 * the place it was read from. `npm run build && node docs/make-picture.mjs`; needs `pdftoppm` (poppler-utils).
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../dist/index.js';

const SLUG = 'saaremaa-ehitusinspektor';
const SHOWN = [
  '/institution',
  '/units',
  '/position',
  '/supervisors',
  '/substitutes',
  '/approval',
  '/purpose',
  '/duties/0',
];
const COLOURS = ['#e6a817', '#4c9f70', '#3f7fbf', '#b8529e', '#d9653b', '#7a6fc0', '#2aa0a4', '#8a9a2b'];
const DPI = 100;
/** What is shown of the page, in points from its top left. */
const CROP = { left: 40, top: 45, width: 515, height: 650 };
const SCALE = 1.1;
const LINE = 15;

const file = join(import.meta.dirname, '..', 'fixtures', SLUG, `${SLUG}.pdf`);
const { records } = await convert(file);
const [record] = records;
const pixels = (points) => String(Math.round((points * DPI) / 72));
const page = execFileSync('pdftoppm', [
  '-png',
  '-gray',
  '-f',
  '1',
  '-l',
  '1',
  '-r',
  String(DPI),
  '-x',
  pixels(CROP.left),
  '-y',
  pixels(CROP.top),
  '-W',
  pixels(CROP.width),
  '-H',
  pixels(CROP.height),
  file,
]);

const width = CROP.width * SCALE;
const height = CROP.height * SCALE;
const marks = SHOWN.flatMap((pointer, i) => placesAt(pointer).map((place) => mark(place.box, COLOURS[i])));
const lines = [
  ...SHOWN.flatMap((pointer, i) => entry(pointer, COLOURS[i])),
  ...evidenceEntry('/supervisors/0', COLOURS[3]),
];
const left = width + 24;
const total = Math.max(height, lines.length * LINE + 30);
writeFileSync(
  join(import.meta.dirname, 'document-and-json.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + 520} ${total}" font-family="sans-serif">
<title>A job description and the JSON that is made of it</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<image width="${width}" height="${height}" href="data:image/png;base64,${page.toString('base64')}"/>
<rect width="${width}" height="${height}" fill="none" stroke="#bbbbbb"/>
${marks.join('\n')}
<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="11" fill="#222222" xml:space="preserve">
${lines.map(({ text, colour }, i) => textLine(text, colour, 20 + i * LINE)).join('\n')}
</g>
</svg>
`,
);

function placesAt(pointer) {
  return Object.entries(record.evidence)
    .filter(([key]) => key === pointer || key.startsWith(`${pointer}/`))
    .flatMap(([, places]) => places)
    .filter(({ page, box }) => page === 1 && box[1] < CROP.top + CROP.height);
}

function mark([x0, y0, x1, y1], colour) {
  const at = (value, from) => ((value - from) * SCALE).toFixed(1);
  return `<rect x="${at(x0 - 2, CROP.left)}" y="${at(y0 - 1, CROP.top)}" width="${((x1 - x0 + 4) * SCALE).toFixed(1)}" height="${((y1 - y0 + 2) * SCALE).toFixed(1)}" rx="3" fill="${colour}" fill-opacity="0.28"/>`;
}

function entry(pointer, colour) {
  const value = pointer
    .split('/')
    .slice(1)
    .reduce((at, step) => at[step], record);
  const [key] = pointer.split('/').slice(1);
  const json = JSON.stringify(pointer === '/duties/0' ? [value, '…'] : value, null, 2).replace('"…"', '…');
  return wrapped(`"${key}": ${json},`).map((text) => ({ text, colour }));
}

function evidenceEntry(pointer, colour) {
  const places = record.evidence[pointer].map((place) => `  ${JSON.stringify(place)}`).join(',\n');
  return wrapped(`"evidence": { "${pointer}": [\n${places}\n], … }`).map((text) => ({ text, colour }));
}

/** Lines of at most 74 characters, broken at spaces. */
function wrapped(json) {
  return json.split('\n').flatMap((line) => {
    const indent = `${/^ */.exec(line)[0]}  `;
    const rows = [''];
    for (const word of line.split(/(?<=[ ,])(?=\S)/)) {
      if (rows.at(-1).length + word.length > 74 && rows.at(-1).trim() !== '') rows.push(indent);
      rows[rows.length - 1] += word;
    }
    return rows;
  });
}

function textLine(text, colour, y) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00a0');
  return `<rect x="${left - 10}" y="${y - 11}" width="4" height="${LINE}" fill="${colour}"/><text x="${left}" y="${y}">${escaped}</text>`;
}
