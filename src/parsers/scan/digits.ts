import type { Box } from '../../model/document.ts';
import type { Ink } from './ink.ts';

/** Between which heights the bowls of 3 and 8 lie, as shares of the figure's height. */
const BOWLS = [
  [0.2, 0.44],
  [0.56, 0.8],
] as const;
/** How far right the ink begins where a bowl is open at the left. */
const OPEN = 0.42;

/** Both bowls of the figure are open at the left, as those of a 3; an 8 is closed. */
export function opensLeft({ dark, width }: Ink, [left, top, right, bottom]: Box): boolean {
  const height = bottom - top;
  return BOWLS.every(([from, to]) => {
    for (let y = Math.round(top + from * height); y < top + to * height; y++) {
      let x = left;
      while (x < right && !dark[y * width + x]) x++;
      if (x - left > OPEN * (right - left)) return true;
    }
    return false;
  });
}
