import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** A whole number of an attribute, `null` where it is missing or no number. */
export function numberOf(element: HtmlElement, name: string): number | null {
  const value = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/u.test(value) ? Number(value) : null;
}

/** Value of a property in the element's own `style`, lower case; `null` where it is not there. */
export function styleOf(element: HtmlElement, property: string): string | null {
  const style = attributeOf(element, 'style');
  if (style === null || !style.toLowerCase().includes(property)) return null;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim();
  }
  return null;
}

/** All elements below a node in document order. */
export function* elementsBelow(parent: Parent): Generator<HtmlElement> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** The words below an element, as they are stored. */
export function wordsBelow(parent: Parent): string {
  return parent.childNodes
    .map((child) => ('value' in child ? child.value : isElement(child) ? wordsBelow(child) : ''))
    .join('');
}

/** Never words of the page. */
export const DROPPED: ReadonlySet<string> = new Set(
  'head script style template svg math iframe object embed canvas audio video picture map datalist'.split(' '),
);

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre section ' +
    'select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
);
