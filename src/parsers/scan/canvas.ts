type Canvas = typeof import('@napi-rs/canvas');

const SWITCH = 'DISABLE_SYSTEM_FONTS_LOAD';

let canvas: Promise<Canvas> | null = null;

/**
 * The canvas that pictures are drawn on, loaded once and without the fonts of this machine: finding them takes longer than
 * reading a page, and what a page looks like must not depend on them.
 */
export function loadCanvas(): Promise<Canvas> {
  canvas ??= load();
  return canvas;
}

async function load(): Promise<Canvas> {
  const before = process.env[SWITCH];
  process.env[SWITCH] = '1';
  try {
    return await import('@napi-rs/canvas');
  } finally {
    if (before === undefined) delete process.env[SWITCH];
    else process.env[SWITCH] = before;
  }
}
