import type { Block, Document } from '../model/document.ts';
import type { Part } from '../model/part.ts';
import { markRegisterRows } from '../normalize/document/register-furniture.ts';
import type { Reader } from '../normalize/text/reading.ts';
import { CLERK_FIELDS } from '../vocabulary/decision-words.ts';
import { findStarts } from './find-starts.ts';
import { type PartLine, readPartLines } from './part-lines.ts';
import { isCoverMail, isSignatureStart } from './part-starts.ts';
import { staffingStretches } from './staffing-lines.ts';
import type { Start } from './start-state.ts';

const TITLE_LINES = 14;
/** Fewer lines of furniture than these are running heads, not a web page's menu. */
const LEAST_MENU = 3;

/**
 * The logical documents of a file in order: an act, its annexes, a note, drafts one after another. What stands before the
 * first of them on a register's card, a web page or in a cover mail becomes furniture of the part that follows.
 */
export function splitParts(source: Document, reader: Reader): Part[] {
  const document = markRegisterRows(source);
  const lines = readPartLines(document.blocks, reader);
  const starts = findStarts(lines);
  const parts: Part[] = [];
  let act: number | null = null;
  starts.forEach((start, i) => {
    const end = starts[i + 1]?.line ?? lines.length;
    const own = lines.slice(start.line, end);
    const furniture = leadInBlocks(lines, start);
    const stretches = start.kind === 'decision' ? staffingStretches(beforeSignature(own)) : [];
    const carved = new Set(stretches.flatMap(({ from, to }) => own.slice(from, to)));
    const index = parts.length;
    parts.push({
      document,
      blocks: blocksOf(
        own.filter((line) => !carved.has(line)),
        furniture,
      ),
      annex: start.kind === 'decision' || start.kind === 'note' ? null : annexOf(own),
      partOf: start.annexed ? act : null,
      reason: start.reason,
    });
    if (start.kind === 'decision') act = index;
    for (const { from, to } of stretches) {
      const reason = 'a staffing table stands inside a point of the act';
      parts.push({ document, blocks: blocksOf(own.slice(from, to), furniture), annex: null, partOf: index, reason });
    }
  });
  return parts;
}

function blocksOf(lines: readonly PartLine[], furniture: ReadonlySet<Block>): Block[] {
  return lines.flatMap((line) =>
    line.blocks.map((block) => (furniture.has(block) ? { ...block, kind: 'furniture' as const } : block)),
  );
}

/** Cover mail, menus and a repeated title before the first document; nothing where none of these stands there. */
function leadInBlocks(lines: readonly PartLine[], start: Start): Set<Block> {
  const before = lines.slice(start.line, start.head);
  const noisy =
    start.gazette ||
    before.some((line) => isCoverMail(line)) ||
    before.filter((line) => line.furniture && !line.row).length >= LEAST_MENU;
  return new Set(noisy ? before.filter((line) => !isClerkRow(line)).flatMap((line) => line.blocks) : []);
}

/** `Koostaja: | … |` above the letterhead speaks of the act below. */
function isClerkRow({ folded, furniture }: PartLine): boolean {
  return !furniture && CLERK_FIELDS.some(([label]) => label.exec(folded)?.index === 0);
}

function beforeSignature(lines: readonly PartLine[]): PartLine[] {
  const at = lines.findIndex((line, i) => i > 2 && !line.furniture && isSignatureStart(lines, i));
  return at < 0 ? [...lines] : lines.slice(0, at);
}

/** `Lisa 1` as it is printed above an annex's first heading. */
function annexOf(lines: readonly PartLine[]): string | null {
  let seen = 0;
  for (const { text, folded, marker, furniture } of lines) {
    if (furniture) continue;
    if (marker || ++seen > TITLE_LINES) return null;
    const match = /(?<![\p{L}-])lisa(?: nr\.?)? ?\d{1,2}(?![\p{L}\d])/u.exec(folded) ?? /^lisa$/u.exec(folded);
    if (match && text.length <= 200) return text.slice(match.index, match.index + match[0].length);
  }
  return null;
}
