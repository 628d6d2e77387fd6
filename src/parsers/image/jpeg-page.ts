import type { ImageHead } from './image-head.ts';

const POINTS = 72;
const COLOURS = new Map([
  [1, 'DeviceGray'],
  [4, 'DeviceCMYK'],
]);

/**
 * A JPEG as the only page of a PDF, as large as it is at its resolution: pdf.js, whose decoder takes what is cut off as
 * far as it goes, draws it like any scan. The canvas's own decoder brings the whole process down.
 */
export function jpegPage(jpeg: Uint8Array, { width, height }: ImageHead, components: number, dpi: number): Uint8Array {
  const box = [width, height].map((side) => ((side * POINTS) / dpi).toFixed(3)).join(' ');
  const content = `q ${box.replace(' ', ' 0 0 ')} 0 0 cm /Im Do Q`;
  const colours = COLOURS.get(components) ?? 'DeviceRGB';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colours} /BitsPerComponent 8
/Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}${i < objects.length - 1 ? '\nendobj\n' : ''}`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = '\nendstream\nendobj\n';
  const start = text.length + jpeg.length + end.length;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}${trailer}`;
  return new Uint8Array(Buffer.concat([Buffer.from(text), jpeg, Buffer.from(end + table)]));
}
