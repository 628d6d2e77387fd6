const SWITCH = 'DISABLE_SYSTEM_FONTS_LOAD';

/**
 * Calls `load`, in which the canvas is loaded, so that it takes no fonts of this machine: finding them takes longer than
 * reading a page, and what a page looks like must not depend on them.
 */
export async function withoutSystemFonts<T>(load: () => Promise<T>): Promise<T> {
  const before = process.env[SWITCH];
  process.env[SWITCH] = '1';
  try {
    return await load();
  } finally {
    if (before === undefined) delete process.env[SWITCH];
    else process.env[SWITCH] = before;
  }
}

/** The canvas that pictures are drawn on, loaded only where one is. */
export function loadCanvas(): Promise<typeof import('@napi-rs/canvas')> {
  return withoutSystemFonts(() => import('@napi-rs/canvas'));
}
