import { ANSWERING } from '../../vocabulary/compare-generic.ts';
import { LIGHTEST_VERB } from '../../vocabulary/compare-synonyms.ts';
import { isGeneric } from './generic-concepts.ts';
import { isLightVerb } from './synonyms.ts';
import type { Token } from './token.ts';
import type { ActionForm } from './word-forms.ts';

const ORDER = ['finite', 'nominal', 'infinitive', 'noun', 'oblique', 'adverbial'] as const;
/** *… täitmise eest*: what one answers for. */
const ORDER_OF_ANSWERING = ['oblique', 'nominal', 'noun', 'finite', 'infinitive', 'adverbial'] as const;

/** Finite verbs say what is done; without one the nouns in *-mine*, then infinitives, then what is left. */
export function mainActions(tokens: readonly Token[], answersFor: boolean): Token[] {
  const candidates = tokens.filter(
    ({ part, aside, action, concept }) => part === 'word' && !aside && action !== null && concept !== ANSWERING.verb,
  );
  let light: Token[] = [];
  for (const form of answersFor ? ORDER_OF_ANSWERING : ORDER) {
    if (light.length > 0 && form === 'adverbial') break;
    const found = candidates.filter(({ action }) => action === form);
    if (found.length === 0) continue;
    const telling = found.filter(({ concept }) => !isLightVerb(concept) && !isGeneric(concept));
    if (telling.length > 0 && (light.length === 0 || canCarry(light, form))) return telling;
    if (light.length === 0) light = found.filter(({ concept }) => !isGeneric(concept));
  }
  if (light.length > 0) return light;
  // *annab*, *tagamine*: what says little says what is done where nothing else does.
  const generic = (form: ActionForm) => candidates.filter(({ action }) => action === form);
  return generic('finite').length > 0 ? generic('finite') : generic('nominal');
}

/** *teeb* takes a noun of action beside it, *tagab* and *tegeleb* also one in *-mine*. */
function canCarry(light: readonly Token[], form: ActionForm): boolean {
  return form === 'noun' || light.some(({ concept }) => concept !== LIGHTEST_VERB);
}
