import type { DecisionAction } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { tail } from '../../normalize/text/tail.ts';
import { ACTION_VERBS, APPEAL_CUES, REPEAL_CUES } from '../../vocabulary/decision-words.ts';

const ACTION_OF: ReadonlyMap<string, DecisionAction> = new Map(
  ACTION_VERBS.flatMap(([action, forms]) => forms.map((form) => [form, action] as const)),
);
/** A verb further back in a point is one of a subordinate clause. */
const FURTHEST_WORD = 80;

/** What a point's first verb does, `null` where it has none: then its parent's or the heading's verb counts. */
export function actionOf(text: string): DecisionAction | null {
  const folded = fold(withoutAsides(text));
  if (isAppeal(folded)) return 'appeal';
  const words = folded.split(/[^\p{L}-]+/u).slice(0, FURTHEST_WORD);
  for (const word of words) {
    const action = ACTION_OF.get(word);
    if (action) return refined(action, word, folded);
  }
  return REPEAL_CUES.test(folded) ? 'repeal' : null;
}

/** Quoted titles and bracketed remarks hold verbs of other acts. */
function withoutAsides(text: string): string {
  return text.replace(/[„«"“][^„«"“”»]{0,600}[“”»"]/gu, ' ').replace(/\([^()]{0,300}\)/gu, ' ');
}

export function isAppeal(folded: string): boolean {
  if (!APPEAL_CUES.test(folded)) return false;
  return /(?<!\p{L})(?:võib|saab|võimalik|õigus|võivad|esitada|esitades|esitamisega|vaidlustatav)(?!\p{L})/u.test(
    folded,
  );
}

function refined(action: DecisionAction, verb: string, folded: string): DecisionAction {
  if (action === 'delegate' && verb.startsWith('lub'))
    return /(?<!\p{L})(?:muut|muuda|muudatus|kinnitada|kehtestada|otsustada|määrata)/u.test(folded)
      ? 'delegate'
      : 'other';
  if (action === 'appoint' && /(?<!\p{L})ümber(?!\p{L})/u.test(folded)) return 'amend';
  if (action === 'amend' && /^(?:teha|teen|tehakse)$/u.test(verb))
    return /muuda|muut|parandus/u.test(folded) && !/(?<!\p{L})ülesandeks(?!\p{L})/u.test(folded) ? 'amend' : 'other';
  if (action === 'amend' && verb === 'arvata') return /välja|maha/u.test(folded) ? 'amend' : 'other';
  return action;
}

/** A verb that stands alone on a line over the points it is meant for: `kinnitan`, `tunnistan kehtetuks:`. */
export function isVerbHead(text: string): boolean {
  const words = fold(text).replace(tail(':'), '').split(' ');
  if (words.length > 3) return false;
  if (words.length === 1) return ACTION_OF.has(words[0] ?? '') && ACTION_OF.get(words[0] ?? '') !== 'effect';
  return /^(?:tunnista(?:n|da|takse) kehtetuks|teen ettepaneku|määran ametisse|nimetan ametisse|vabastan ametist|kehtetuks tunnistada|panen kohustuse)$/u.test(
    words.join(' '),
  );
}
