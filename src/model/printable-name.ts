/** A name from inside a file, fit for a message: signs that do not print are marked, a long name is cut. */
export function printableName(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\uFFFD').slice(0, 120);
}
