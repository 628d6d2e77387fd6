/** Numbers and bullets as people type them: `1.`, `2.3`, `4.1.2.`, `(1)`, `a)`, `IV.`, `§ 3.`, `•`, `-`; white space must follow. */
const TYPED_MARKER =
  /^(?:[•·▪●○◦‣∙■□➢✓*–—-]|\(?(?:\d{1,3}|\p{L})\)|\d{1,3}\.|\d{1,3}(?:\.\d{1,3}){1,5}[.)]?|[IVXLC]{1,6}[.)]|§ ?\d{1,4}[.)]?)(?=[\s\u00A0])/u;

/** The paragraph begins with a typed list number or bullet. A day before a month's name looks the same and counts too. */
export function startsWithTypedMarker(text: string): boolean {
  return TYPED_MARKER.test(text);
}
