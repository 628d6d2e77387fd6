import type { HtmlElement } from './elements.ts';
import { attributeOf, elementsBelow } from './elements.ts';

/** What the parts of a web page that are not its content are made of: elements, roles, words in classes and ids. */
const ELEMENTS = new Set(['nav', 'aside', 'dialog', 'menu', 'noscript', 'button', 'select', 'textarea', 'datalist']);
/** Furniture of the page, but not of an article. */
const PAGE_ELEMENTS = new Set(['header', 'footer', 'form']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tooltip',
]);
const CLASS_WORDS = new Set([
  'nav',
  'navbar',
  'navigation',
  'topnav',
  'menu',
  'menubar',
  'submenu',
  'breadcrumb',
  'breadcrumbs',
  'crumbs',
  'cookie',
  'cookies',
  'cookiebar',
  'consent',
  'gdpr',
  'footer',
  'sidebar',
  'sidenav',
  'toolbar',
  'share',
  'sharing',
  'social',
  'skiplink',
  'searchform',
  'searchbox',
  'pagination',
  'pager',
  'languages',
  'login',
  'banner',
  'advert',
  'offcanvas',
  'modal',
  'popup',
]);
/** `has-sidebar`, `with-menu`: of what stands around it, not of the element. */
const OTHERS = new Set(['has', 'with', 'no', 'without', 'not', 'is', 'js']);
const CONTENT = new Set(['main', 'article', 'h1']);

/** Which elements of a page are furniture. */
export interface PageLayout {
  /** What stands outside the main element is furniture. */
  readonly hasMain: boolean;
  isMain(element: HtmlElement): boolean;
  isFurniture(element: HtmlElement, insideContent: boolean): boolean;
}

export function readPageLayout(root: Parameters<typeof elementsBelow>[0]): PageLayout {
  const holders = new Set<unknown>();
  let hasMain = false;
  for (const element of elementsBelow(root)) {
    if (isMain(element)) hasMain = true;
    if (!CONTENT.has(element.tagName) && !isMain(element)) continue;
    for (let at: unknown = element; at !== null && !holders.has(at); at = parentOf(at)) holders.add(at);
  }
  return {
    hasMain,
    isMain,
    isFurniture(element, insideContent) {
      if (ELEMENTS.has(element.tagName) || ROLES.has(attributeOf(element, 'role') ?? '')) return !holders.has(element);
      if (holders.has(element)) return false;
      if (PAGE_ELEMENTS.has(element.tagName)) return !insideContent && !isPageForm(element);
      return namesFurniture(element);
    },
  };
}

const isMain = (element: HtmlElement) => element.tagName === 'main' || attributeOf(element, 'role') === 'main';

function parentOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'parentNode' in node ? node.parentNode : null;
}

/** Some page makers wrap the whole page into one form. */
function isPageForm(element: HtmlElement): boolean {
  if (element.tagName !== 'form') return false;
  let paragraphs = 0;
  for (const { tagName } of elementsBelow(element)) {
    if (tagName === 'p' || tagName === 'table' || tagName === 'li' || tagName === 'div') paragraphs++;
    if (paragraphs > 20) return true;
  }
  return false;
}

function namesFurniture(element: HtmlElement): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.slice(0, 500);
  return names.split(/\s+/u).some((name) => {
    const words = name
      .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    if (OTHERS.has(words[0] ?? '')) return false;
    return CLASS_WORDS.has(words[0] ?? '') || CLASS_WORDS.has(words.at(-1) ?? '');
  });
}
