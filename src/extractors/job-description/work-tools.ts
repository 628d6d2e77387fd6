import type { Finding } from '../../model/finding.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { CONFIDENCE, found } from '../context.ts';
import { itemText } from '../item-text.ts';
import { headingReadings, type JobContext, sectionsOf } from './context.ts';
import { readSectionItems } from './item-fields.ts';

/** `Töövahenditeks on töötaja kasutusse antud`: what opens the sentence and is no tool. */
const OPENING =
  /^(?:(?:tema|teenistuja|töötaja|ametniku)\s+)?töövahendi(?:teks|d)(?:\s+on)?\s*:?\s*(?:(?:teenistuja|töötaja|ametniku|tema)\s+(?:kasutusse|käsutusse)\s+antud\s+)?/iu;
const SEPARATOR = /,(?:\s*(?:ja|ning)(?!\p{L}))?|;|(?<!\p{L})(?:ning|ja)(?!\p{L})(?![^(]*\))/giu;

/** Single tools: a list's items, or a sentence parted at its commas and its last conjunction. */
export function extractWorkTools(context: JobContext): Finding<string>[] {
  return sectionsOf(context, 'workTools').flatMap((section) => {
    context.structure.push(...headingReadings(section));
    const items = readSectionItems(section, context);
    return items.flatMap((item) => {
      const opening = OPENING.exec(item.reading.text)?.[0].length ?? 0;
      if (opening > 0) context.structure.push(slice(item.reading, 0, opening));
      const body = itemText(slice(item.reading, opening));
      context.structure.push(body);
      const tools = items.length === 1 ? splitTools(body) : splitTools(body, /[,;]/gu);
      return tools.map((tool) => found(context, tool.text, [tool], 'heading/workTools', CONFIDENCE.line));
    });
  });
}

function splitTools(reading: Reading, separator: RegExp = SEPARATOR): Reading[] {
  const text = withoutBrackets(reading.text).replace(/\.$/u, ' ');
  const tools: Reading[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    if (/-$/u.test(text.slice(0, match.index).trimEnd())) continue;
    tools.push(slice(reading, from, match.index));
    from = match.index + match[0].length;
  }
  tools.push(slice(reading, from, text.trimEnd().length));
  return tools.filter((tool) => /\p{L}/u.test(tool.text));
}

/** As long as the text, brackets' insides blanked so that their commas part nothing. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,300}\)/gu, (inside) => ' '.repeat(inside.length));
}
