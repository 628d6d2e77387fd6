import { annexTitleLines } from '../extractors/annex-title.ts';
import { citedActs, citedProvisions } from '../extractors/citations.ts';
import { CONFIDENCE, type Context, found } from '../extractors/context.ts';
import { readFlow } from '../extractors/flow.ts';
import type { Block, Span } from '../model/document.ts';
import type { Extraction } from '../model/finding.ts';
import { closeSpacing } from '../normalize/text/letter-spacing.ts';
import { tail } from '../normalize/text/tail.ts';
import { readItems } from '../sections/read-items.ts';
import { toUnits } from '../sections/units.ts';
import type { Kind } from './kind.ts';

/** A part that no kind recognises: its text is kept, item by item, and a warning says so. */
export const unknownKind: Kind = { name: 'unknown', recognise: () => 0, extract };

function extract(context: Context): Extraction {
  const { reader } = context;
  const titleLines = annexTitleLines(readFlow(context));
  const named = titleLines.flatMap((line) => reader.spansOf(line));
  const blocks = context.part.blocks.flatMap((block) => without(block, named));
  const title = closeSpacing(reader.wrap(titleLines).text).replace(tail('.:'), '');
  const items = readItems(toUnits(blocks, reader), context.items).map((item) =>
    item.type === 'item'
      ? {
          whole: [...(item.markerReading ? [item.markerReading] : []), ...item.lines],
          reading: reader.wrap(item.lines),
        }
      : {
          whole: item.row.cells.flat().map((unit) => unit.reading),
          reading: reader.wrap(item.row.cells.flat().map((unit) => unit.reading)),
        },
  );
  const texts = items.map(({ reading }) => reading);
  const filled = items.filter(({ reading }) => reading.text !== '');
  const value = { heading: null, number: null, items: filled.map(({ reading }) => reading.text) };
  return {
    title: title === '' ? null : found(context, title, titleLines, 'title/title', CONFIDENCE.titleBlock),
    findings: {
      legalReferences: citedProvisions(context, texts),
      actReferences: citedActs(context, texts),
      sections:
        filled.length > 0
          ? [
              found(
                context,
                value,
                filled.flatMap(({ whole }) => whole),
                'text/unknown',
                CONFIDENCE.implied,
              ),
            ]
          : [],
    },
    structure: [],
    furniture: [],
    remarks: [
      {
        code: 'kind-unknown',
        message: 'neither a job description nor a decision, note or staffing table; its text is kept',
        pointer: '',
      },
    ],
  };
}

/** A block without the lines that the title stands on. */
function without(block: Block, title: readonly Span[]): Block[] {
  const spans = block.spans.filter((span) => !title.some(({ start, end }) => start < span.end && end > span.start));
  return spans.length === block.spans.length ? [block] : spans.length > 0 ? [{ ...block, spans }] : [];
}
