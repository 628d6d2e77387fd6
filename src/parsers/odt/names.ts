import type { XmlPrefixes, XmlTag } from '../xml.ts';
import { attribute } from '../xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** Canonical prefixes of OpenDocument's namespaces. */
export const ODF_PREFIXES: XmlPrefixes = new Map([
  ...['office', 'style', 'text', 'table', 'manifest', 'form', 'presentation'].map(
    (name) => [`${OASIS}:${name}:1.0`, name] as const,
  ),
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:datastyle:1.0`, 'number'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
]);

/** A whole number of an attribute, `null` where it is missing or no number. */
export function numberAttribute(tag: XmlTag, local: string): number | null {
  const value = attribute(tag, local);
  return value !== null && /^\d{1,9}$/u.test(value) ? Number(value) : null;
}
