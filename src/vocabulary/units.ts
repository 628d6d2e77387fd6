import type { NounTable } from './declensions.ts';

/** Head nouns of structural units; compounds are found by their last part (`sotsiaal|osakond`). */
export const UNIT_NOUNS: NounTable = {
  osakond: 'osakond valdkond jaoskond juhtkond meeskond ametkond allosakond',
  talitus: 'talitus teenistus keskus üksus esindus allasutus asutus juhatus',
  büroo: 'büroo depoo kantselei',
  haigla: 'vastutusala komando',
  kogu: 'raamatukogu juhtimisala haldusala tegevusala',
  direktor: 'amet sektor labor kordon',
  spetsialist: `administratsioon inspektsioon direktsioon brigaad tiim filiaal kool kolledž õppetool
    prefektuur agentuur arhiiv komisjon divisjon`,
  muuseum: 'laboratoorium muuseum',
  minister: 'kateeder teater',
  grupp: 'grupp',
  rühm: 'rühm jaam',
  advokaat: 'sekretariaat instituut',
  staap: 'staap',
  ladu: 'ladu keskladu',
  aed: 'lasteaed',
};

/** Units whose bare name says which one is meant; a bare `osakonna` or `teenistuse` names none. */
export const SELF_NAMED_UNITS: readonly string[] = [
  'administratsioon',
  'kantselei',
  'sekretariaat',
  'juhtkond',
  'staap',
  'arhiiv',
  'raamatukogu',
  'muuseum',
  'keskladu',
];

/** Head nouns of institutions and employers. */
export const INSTITUTION_NOUNS: NounTable = {
  talitus: 'valitsus omavalitsus sihtasutus asutus keskus teenistus üksus',
  kogu: 'volikogu raamatukogu riigikogu hooldekodu lastekodu kodu kultuurimaja rahvamaja noortemaja',
  haigla: 'haigla vangla akadeemia söökla ujula',
  büroo: 'büroo kantselei riigikantselei',
  direktor: 'amet labor',
  muuseum: 'ministeerium gümnaasium muuseum laboratoorium konservatoorium kolleegium observatoorium',
  spetsialist: `apteek pansionaat kool inspektsioon kolledž selts fond agentuur prefektuur arhiiv administratsioon direktsioon
    hotell`,
  isik: 'ühing',
  minister: 'teater',
  aed: 'lasteaed aed loomaaed botaanikaaed',
  kohus: 'kohus',
  liit: 'liit',
  pank: 'pank',
  advokaat: 'instituut sekretariaat',
  rühm: 'jaam päästejaam',
};

/** Institution nouns that also head units inside an institution; only capitals tell the name of an institution. */
export const UNIT_LIKE_INSTITUTIONS: readonly string[] = [
  'keskus',
  'teenistus',
  'üksus',
  'büroo',
  'kantselei',
  'labor',
  'laboratoorium',
  'administratsioon',
  'sekretariaat',
  'arhiiv',
  'aed',
  'kodu',
];

/** Institutions that there is one of, named by the bare noun. */
export const SELF_NAMED_INSTITUTIONS: readonly string[] = ['riigikantselei', 'riigikogu'];

/** What an institution is called where its name is not said: `kooli direktor`, `vallavalitsuse korraldus`. */
export const GENERIC_INSTITUTIONS: readonly string[] = [
  'vallavalitsus',
  'linnavalitsus',
  'vallavolikogu',
  'linnavolikogu',
  'põhikool',
  'keskkool',
  'algkool',
  'huvikool',
  'kutsekool',
  'muusikakool',
  'kunstikool',
  'spordikool',
  'ametiasutus',
  'allasutus',
  'haridusasutus',
  'lasteasutus',
  'riigiasutus',
];

/** Institution nouns that no single institution is named by. */
export const NAMELESS_INSTITUTIONS: readonly string[] = ['omavalitsus'];

/** Words in small letters that a name may have before its head. */
export const SMALL_WORDS_OF_NAMES: readonly string[] = [
  'ja',
  'ning',
  'valla',
  'linna',
  'linnaosa',
  'maakonna',
  'riigi',
  'eesti',
];
