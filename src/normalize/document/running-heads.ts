import type { Block, Document } from '../../model/document.ts';
import { APPROVAL_OPENERS, APPROVING_ACTS } from '../../vocabulary/approval-words.ts';
import { fold } from '../text/fold.ts';

/**
 * What the format keeps as a page's head or foot is furniture; a head that holds the approval block (`KINNITATUD …`, `Lisa 1`)
 * is not, as offices put it there.
 */
export function markRunningHeads(document: Document): Document {
  if (!document.blocks.some((block) => block.region === 'header' || block.region === 'footer')) return document;
  const textOf = (block: Block) => block.spans.map((span) => document.text.slice(span.start, span.end)).join(' ');
  let run: Block[] = [];
  const blocks: Block[] = [];
  const close = () => {
    const keep = run.some((block) => block.region === 'header' && isApproval(fold(textOf(block)).trim()));
    blocks.push(...(keep ? run : run.map((block): Block => ({ ...block, kind: 'furniture' }))));
    run = [];
  };
  for (const block of document.blocks) {
    const isHead = block.region === 'header' || block.region === 'footer';
    if (run.length > 0 && (!isHead || run[0]?.region !== block.region)) close();
    if (isHead) run.push(block);
    else blocks.push(block);
  }
  close();
  return { ...document, blocks };
}

/** `KINNITATUD`, `Lisa 1`, or the date and number of an act. */
function isApproval(folded: string): boolean {
  if (APPROVAL_OPENERS.test(folded) || /^lisa(?: nr\.?)? ?\d{0,3}$/u.test(folded)) return true;
  return /(?<!\p{L})nr\.? ?\d/u.test(folded) && APPROVING_ACTS.some(([forms]) => forms.test(folded));
}
