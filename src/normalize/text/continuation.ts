const CLOSED = /[.;:!?][”“"»)]?$/u;
const OPEN_END =
  /(?:[,–-]|(?<!\p{L})(?:ja|ning|või|ega|ehk|et|sh|nii|kui|koos|mis|kes|on|ei|oma|võib|tuleb|nende|selle|kelle|mille))$/u;

/** Whether a unit goes on in the middle of the sentence before it: a wrapped line, or a paragraph cut by a page end. */
export function goesOn(before: string, after: string): boolean {
  if (/^[\p{Ll}(,;.)]/u.test(after) && !CLOSED.test(before)) return true;
  if (OPEN_END.test(before)) return true;
  return /^\p{Ll}/u.test(after) && !/[.;:!?]$/u.test(before);
}

/** A line that leaves no room for the next line's first word wraps there; a shorter one ends its paragraph. */
export function isFullLine(line: string, next: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(next)?.[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}
