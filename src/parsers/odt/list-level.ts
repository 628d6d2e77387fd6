import type { ListLevel } from '../docx/numbering.ts';
import type { XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';
import { numberAttribute } from './names.ts';

/** `style:num-format` in the words of the number counter. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['01', 'decimalZero'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['', 'none'],
]);

/** One level of a list or outline style; `level` is 1-based. */
export function listLevel(name: string, tag: XmlTag, level: number): ListLevel {
  const common = { font: null, restartAfter: null, isLegal: false, style: null, start: 1 };
  if (name === 'text:list-level-style-bullet') {
    return { ...common, format: 'bullet', text: attribute(tag, 'bullet-char') ?? '•' };
  }
  if (name === 'text:list-level-style-image') return { ...common, format: 'bullet', text: '•' };
  const format = FORMATS.get(attribute(tag, 'num-format') ?? '') ?? 'decimal';
  return { ...common, format, text: numberText(tag, level), start: numberAttribute(tag, 'start-value') ?? 1 };
}

/** `%1.%2)`: newer programs state it whole (`%1%.%2%)`), else it is put together from prefix, levels and suffix. */
function numberText(tag: XmlTag, level: number): string {
  const whole = attribute(tag, 'num-list-format');
  if (whole !== null) return whole.replace(/%(\d{1,2})%/gu, '%$1');
  const shown = Math.min(Math.max(numberAttribute(tag, 'display-levels') ?? 1, 1), level);
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + i + 1}`).join('.');
  return `${attribute(tag, 'num-prefix') ?? ''}${numbers}${attribute(tag, 'num-suffix') ?? ''}`;
}
