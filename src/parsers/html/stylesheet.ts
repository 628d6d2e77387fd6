import type { HtmlElement } from './elements.ts';
import { attributeOf, elementsBelow, styleOf } from './elements.ts';

type Parent = Parameters<typeof elementsBelow>[0];

/** What the page's own style sheets say of an element that says nothing itself; lower case, `null` where they do not. */
export interface Stylesheet {
  valueOf(element: HtmlElement, property: string): string | null;
}

/** A tag, a class, or a tag with a class; what needs more to be found is left alone. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/iu;

/**
 * Reads the simple rules of `<style>` elements. Rules for print or small screens (`@media`) and what leads to other files are
 * passed over.
 */
export function readStylesheet(page: Parent): Stylesheet {
  const rules = new Map<string, Map<string, string>>();
  for (const element of elementsBelow(page)) {
    if (element.tagName !== 'style') continue;
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    for (const [selectors, declarations] of rulesIn(text)) addRule(rules, selectors, declarations);
  }
  return {
    valueOf(element, property) {
      const own = styleOf(element, property);
      if (own !== null || rules.size === 0) return own;
      const { tagName } = element;
      const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '');
      const names = [...classes.flatMap((name) => [`${tagName}.${name}`, `.${name}`]), tagName];
      for (const name of names) {
        const value = rules.get(name)?.get(property);
        if (value !== undefined) return value;
      }
      return null;
    },
  };
}

/** Selectors and declarations, in order. A block inside an `@` rule ends where its braces are even again. */
function* rulesIn(sheet: string): Generator<readonly [string, string]> {
  const text = withoutComments(sheet);
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const selectors = text.slice(at, open).replace(/^.*;/su, '').trim();
    const end = selectors.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    if (end < 0) return;
    if (!selectors.startsWith('@')) yield [selectors, text.slice(open + 1, end)];
    at = end + 1;
  }
}

function withoutComments(sheet: string): string {
  return sheet
    .replace(/<!--|-->/gu, ' ')
    .split('/*')
    .map((piece, i) => (i === 0 ? piece : piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : ''))
    .join(' ');
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function addRule(rules: Map<string, Map<string, string>>, selectors: string, declarations: string): void {
  const values = declarations.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace(/\s*!\s*important\s*$/iu, '');
    return property === '' ? [] : [[property, value.trim().toLowerCase()]];
  });
  for (const selector of selectors.split(',')) {
    const name = selector.trim();
    if (!SIMPLE.test(name) || name === '') continue;
    const key = name.replace(/^[^.]+/u, (tag) => tag.toLowerCase());
    const known = rules.get(key) ?? new Map<string, string>();
    for (const [property, value] of values) known.set(property, value);
    rules.set(key, known);
  }
}
