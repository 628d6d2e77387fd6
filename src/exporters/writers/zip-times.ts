const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 00:00, the first moment that a ZIP can name. */
const FIRST_MOMENT = 0x00210000;

/** The same ZIP with every entry's time set to the first one, so that the same content gives the same bytes. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== END) throw new Error('no ZIP without a comment');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('no entry where the ZIP says');
    view.setUint32(at + 12, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_MOMENT, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
