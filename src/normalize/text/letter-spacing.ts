const SPACED = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu;

/** `T Ö Ö J U H E N D` → `TÖÖJUHEND`. */
export function closeSpacing(text: string): string {
  return text.replace(SPACED, (word) => word.replaceAll(' ', ''));
}
