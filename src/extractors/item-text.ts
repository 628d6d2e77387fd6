import { type Reading, slice } from '../normalize/text/reading.ts';
import { isSeveralSentences } from '../normalize/text/sentences.ts';
import { tail } from '../normalize/text/tail.ts';

/**
 * The words of a list item as a value: no closing `;` or `,`, and no closing full stop where it is one sentence
 * (contract, "Text"); an abbreviation keeps its own stop.
 */
export function itemText(reading: Reading): Reading {
  const closing = /(?:\s*[;,])+(?:\s+(?:ja|ning|või))?$|\s*:$|\s+(?:ja|ning|või)$/u.exec(reading.text);
  if (closing) return slice(reading, 0, closing.index);
  const stop = /\s*\.$/u.exec(reading.text);
  if (!stop || isSeveralSentences(reading.text)) return slice(reading, 0);
  return slice(reading, 0, stop.index);
}

/** A heading or lead-in without its closing colon or stop. */
export function headingText(reading: Reading): Reading {
  const closing = tail(':.;,').exec(reading.text);
  return closing ? slice(reading, 0, closing.index) : reading;
}
