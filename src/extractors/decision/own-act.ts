import type { Finding } from '../../model/finding.ts';
import type { Decision } from '../../model/record.ts';
import { fold } from '../../normalize/text/fold.ts';
import { type Reading, slice } from '../../normalize/text/reading.ts';
import { DECIDING_VERBS } from '../../vocabulary/decision-words.ts';
import { CONFIDENCE, type Context, found } from '../context.ts';
import type { Signatory } from '../signature-block.ts';
import type { Point } from './points.ts';

const OWN_ACT =
  /(?:^|(?<!\p{L})(?:käesoleva?|selle)\s)(otsus|korraldus|käskkir|määrus)(?:e|i|t|a)?(?:ga|st|le|s|ks)?(?!\p{L})/u;
const KINDS: Readonly<Record<string, string>> = {
  otsus: 'otsus',
  korraldus: 'korraldus',
  käskkir: 'käskkiri',
  määrus: 'määrus',
};

/** What a piece without a letterhead calls itself: *käesoleva otsusega*, *Otsus jõustub*. */
export function actKindInText(points: readonly Point[], context: Context): Finding<string> | null {
  for (const { reading } of points) {
    const match = OWN_ACT.exec(fold(reading.text));
    const kind = KINDS[match?.[1] ?? ''];
    if (match && kind)
      return found(
        context,
        kind,
        [slice(reading, match.index, match.index + match[0].length)],
        'words/actKind',
        CONFIDENCE.implied,
      );
  }
  return null;
}

/** The body that decides after the basis; else the one that the appeal and the chair's role both name. */
export function issuerInText(
  basis: Reading | null,
  appeal: Finding<NonNullable<Decision['appeal']>> | null,
  signatories: readonly Finding<Signatory>[],
  context: Context,
): Finding<string> | null {
  const deciding = basis && decidingBody(basis);
  if (deciding) return found(context, deciding.text, [deciding], 'words/issuer', CONFIDENCE.line);
  for (const body of appeal?.value.to ?? []) {
    const head = body.split(' ').at(-1)?.toLowerCase() ?? '';
    const chaired = signatories.find(
      ({ value }) =>
        head.length > 4 &&
        fold(value.role ?? '')
          .split(' ')
          .includes(head),
    );
    if (appeal && chaired)
      return {
        value: body,
        spans: [...appeal.spans, ...chaired.spans],
        rule: 'implied/issuer',
        confidence: CONFIDENCE.implied,
      };
  }
  return null;
}

const BODY = /(?:volikogu|valitsus|minister|nõukogu|juhatus|amet|kogu)$/u;

/** `…, Metsapere Vallavalitsus määrab:`: the capitalised words before the verb. */
function decidingBody(basis: Reading): Reading | null {
  const verb = DECIDING_VERBS.exec(fold(basis.text.trimEnd()));
  if (!verb) return null;
  const words = Array.from(basis.text.slice(0, verb.index).trimEnd().matchAll(/\S+/gu));
  const last = words.at(-1);
  if (!last || !BODY.test(fold(last[0]))) return null;
  let from = last.index;
  for (const word of words.slice(0, -1).reverse()) {
    if (!/^\p{Lu}[\p{L}-]*$/u.test(word[0])) break;
    from = word.index;
  }
  return slice(basis, from, last.index + last[0].length);
}
