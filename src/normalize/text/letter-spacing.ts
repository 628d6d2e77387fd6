const SPACED = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu;

/** `A M E T I J U H E N D` → `AMETIJUHEND`. */
export function closeSpacing(text: string): string {
  return text.replace(SPACED, (word) => word.replaceAll(' ', ''));
}
