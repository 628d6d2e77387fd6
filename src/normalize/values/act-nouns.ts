import { CASE_ENDINGS, PROVISION_ACTS, type ProvisionActKind } from '../../vocabulary/act-kinds.ts';

/** The noun at the end of an act's name, taken out of its case: `ohutusseaduse` → prefix `ohutus`, `seadus`. */
export interface ActNoun {
  readonly prefix: string;
  readonly nominative: string;
  readonly kind: ProvisionActKind;
  /** It stands in the nominative as printed. */
  readonly bare: boolean;
}

interface NounForm {
  readonly form: string;
  readonly nominative: string;
  readonly kind: ProvisionActKind;
}

const FORMS: readonly NounForm[] = PROVISION_ACTS.flatMap(({ forms: [nominative, genitive, partitive], kind }) =>
  [nominative, partitive, ...CASE_ENDINGS.map((ending) => genitive + ending)].map((form) => ({
    form,
    nominative,
    kind,
  })),
);

/** The act noun of a folded word, the longest that fits; `null` for any other word. */
export function actNounOf(word: string): ActNoun | null {
  let best: NounForm | null = null;
  for (const candidate of FORMS) {
    if (word.endsWith(candidate.form) && candidate.form.length > (best?.form.length ?? 0)) best = candidate;
  }
  if (!best) return null;
  const prefix = word.slice(0, word.length - best.form.length);
  // `kord` ends too many words that name no act.
  if (best.nominative === 'kord' && !/^(?:kodu|töö|asjaajamis)?$/u.test(prefix)) return null;
  return { prefix, nominative: best.nominative, kind: best.kind, bare: best.form === best.nominative };
}

/** A name's last word in the nominative, its own capitals kept: `PÕHIMÄÄRUSE` → `PÕHIMÄÄRUS`. */
export function nounToNominative(printed: string, noun: ActNoun): string {
  const stem = printed.slice(0, noun.prefix.length);
  const rest = printed.slice(noun.prefix.length);
  if (rest.length > 1 && rest === rest.toUpperCase()) return stem + noun.nominative.toUpperCase();
  const capital = rest[0] !== rest[0]?.toLowerCase();
  return stem + (capital ? (noun.nominative[0] ?? '').toUpperCase() + noun.nominative.slice(1) : noun.nominative);
}
