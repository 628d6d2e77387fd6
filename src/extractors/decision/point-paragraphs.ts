import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { sentenceStarts } from '../../normalize/text/sentences.ts';
import { opensWithVerb } from '../../sections/part-starts.ts';
import { APPEAL_CUES, EFFECT_CUES, TITLE_CLOSERS } from '../../vocabulary/decision-words.ts';
import { cut, type Flow, type FlowLine } from '../flow.ts';
import { actionOf, isAppeal, isVerbHead } from './actions.ts';

/** A stretch apart where a new unnumbered paragraph begins: a sentence of the act itself, or a verb over the next points. */
export function paragraphs(flow: Flow, from: number, to: number, atBullets = false): Reading[] {
  const starts = [from];
  flow.lines.forEach((line, i) => {
    if (line.start <= from || line.start >= to) return;
    const before = flow.lines[i - 1];
    if (before && (beginsParagraph(line, before) || (atBullets && isOperativeBullet(line)))) starts.push(line.start);
  });
  return starts.map((start, i) => cut(flow, start, starts[i + 1] ?? to)).filter((reading) => reading.text !== '');
}

function beginsParagraph(line: FlowLine, before: FlowLine): boolean {
  if (!line.fresh) return false;
  if (isVerbHead(line.text)) return true;
  const closed = /[.;:!?]["”“]?$/u.test(before.text) || line.gapBefore > 0;
  if (!closed || line.marker) return false;
  return isActSentence(line.text) || (line.gapBefore > 0 && /[.!?]$/u.test(before.text) && opensWithVerb(line.folded));
}

/** What stands before a bullet's own words. */
export const BULLET = /^[-•–—]\s+/u;

/** `– kinnitan …;`: an act may part its points with dashes. */
function isOperativeBullet({ text, folded }: FlowLine): boolean {
  return BULLET.test(text) && opensWithVerb(folded.replace(/^[^\p{L}]+/u, ''));
}

const ACT_SUBJECT =
  /^(?:Käesolev\p{L}*\s|Selle\s)?(?:Otsus|Korraldus|Käskk|Määrus|otsus|korraldus|käskk|määrus)\p{L}*\s/u;

/** A sentence that says when the act counts or how to appeal against it. */
function isActSentence(text: string): boolean {
  return (
    (ACT_SUBJECT.test(text) &&
      (EFFECT_CUES.test(fold(text)) || APPEAL_CUES.test(fold(text)) || /võib|saab|on võimalik/u.test(text))) ||
    (/^(?:Vaide|Kaebuse)\p{L}*\s/u.test(text) && isAppeal(fold(text)))
  );
}

/** A stretch apart where a sentence of the act begins inside a line. */
export function atActSentences(reading: Reading): Reading[] {
  const all = sentenceStarts(reading.text);
  if (isAppeal(fold(reading.text.slice(0, all[0] ?? 300)))) return [reading];
  const starts = all.filter((start) => {
    const rest = reading.text.slice(start, start + 300);
    return ACT_SUBJECT.test(rest) && (isAppeal(fold(rest)) || EFFECT_CUES.test(fold(rest.split('. ')[0] ?? '')));
  });
  return [0, ...starts].map((start, i, each) => slice(reading, start, each[i + 1] ?? reading.text.length));
}

/** Whether an unnumbered stretch decides something. */
export function operates(text: string, before: boolean): boolean {
  if (isActSentence(text)) return true;
  const folded = fold(text);
  if (opensWithVerb(folded.replace(/^[-•–\s]+/u, ''))) return true;
  if (!before || TITLE_CLOSERS.test(folded)) return false;
  const opening = folded.split(/\s+/u).slice(0, 12).join(' ');
  const action = actionOf(opening);
  return (
    action !== null &&
    action !== 'effect' &&
    /(?<!\p{L})(?:\p{L}+(?:in|an|en)|\p{L}+(?:takse|tada|dada|ada))(?!\p{L})/u.test(opening) &&
    /[.;:]$/u.test(text)
  );
}

/** A stretch apart where a sentence opens with a verb of deciding: each decides for itself. */
export function atVerbs(reading: Reading): Reading[] {
  const starts = sentenceStarts(reading.text).filter((start) =>
    opensWithVerb(fold(reading.text.slice(start, start + 60))),
  );
  return [0, ...starts].map((start, i, all) => slice(reading, start, all[i + 1] ?? reading.text.length));
}
