/** The grammatical cases of Estonian that a printed form can stand in. */
export const CASES = [
  'nominative',
  'genitive',
  'partitive',
  'illative',
  'inessive',
  'elative',
  'allative',
  'adessive',
  'ablative',
  'translative',
  'terminative',
  'essive',
  'abessive',
  'comitative',
] as const;

export type GrammaticalCase = (typeof CASES)[number];

/** What the eleven regular cases add to the genitive, singular or plural. */
export const CASE_ENDINGS: readonly (readonly [GrammaticalCase, string])[] = [
  ['illative', 'sse'],
  ['inessive', 's'],
  ['elative', 'st'],
  ['allative', 'le'],
  ['adessive', 'l'],
  ['ablative', 'lt'],
  ['translative', 'ks'],
  ['terminative', 'ni'],
  ['essive', 'na'],
  ['abessive', 'ta'],
  ['comitative', 'ga'],
];

/**
 * How a noun's end changes: [nominative, genitive, partitive, genitive plural, partitive plural], parallel forms
 * parted by `|`. The nominative plural and all other cases follow from the genitives.
 */
export const DECLENSIONS = {
  juhataja: ['ja', 'ja', 'jat', 'jate', 'jaid'],
  ametnik: ['ik', 'iku', 'ikku|ikut', 'ike|ikute', 'ikke|ikuid'],
  isik: ['', 'u', 'ut', 'ute', 'uid'],
  spetsialist: ['', 'i', 'i', 'ide', 'e'],
  direktor: ['', 'i', 'it', 'ite', 'eid'],
  muuseum: ['', 'i', 'i|it', 'ide|ite', 'e|eid'],
  minister: ['er', 'ri', 'rit', 'rite', 'reid'],
  vanem: ['', 'a', 'at', 'ate', 'aid'],
  juht: ['ht', 'hi', 'hti', 'htide', 'hte'],
  agent: ['nt', 'ndi', 'nti', 'ntide', 'nte'],
  ekspert: ['rt', 'rdi', 'rti', 'rtide', 'rte'],
  advokaat: ['t', 'di', 'ti', 'tide', 'te'],
  linnapea: ['pea', 'pea', 'pead', 'peade', 'päid|peasid'],
  esimees: ['mees', 'mehe', 'meest', 'meeste', 'mehi'],
  naine: ['ne', 'se', 'st', 'ste', 'si'],
  otsene: ['ne', 'se', 'st', 'ste', 'seid'],
  liige: ['ige', 'ikme', 'iget', 'ikmete', 'ikmeid'],
  kokk: ['kk', 'ka', 'kka', 'kkade', 'kkasid|kki'],
  sepp: ['pp', 'pa', 'ppa', 'ppade', 'ppi|ppasid'],
  grupp: ['pp', 'pi', 'ppi', 'ppide', 'ppe'],
  õde: ['õde', 'õe', 'õde', 'õdede', 'õdesid'],
  kogu: ['', '', '', 'de', 'sid'],
  büroo: ['', '', 'd', 'de', 'sid'],
  haigla: ['', '', 't', 'te', 'id'],
  osakond: ['kond', 'konna', 'konda', 'kondade', 'kondi|kondasid'],
  talitus: ['us', 'use', 'ust', 'uste', 'usi'],
  rühm: ['', 'a', 'a', 'ade', 'i|asid'],
  aed: ['aed', 'aia', 'aeda', 'aedade', 'aedu|aedasid'],
  kohus: ['kohus', 'kohtu', 'kohut', 'kohtute', 'kohtuid'],
  liit: ['liit', 'liidu', 'liitu', 'liitude', 'liite|liitusid'],
  pank: ['pank', 'panga', 'panka', 'pankade', 'panku|pankasid'],
  ladu: ['ladu', 'lao', 'ladu', 'ladude', 'ladusid'],
  staap: ['p', 'bi', 'pi', 'pide', 'pe'],
  teine: ['teine', 'teise', 'teist', 'teiste', 'teisi'],
  esimene: ['mene', 'mese', 'mest', 'meste', 'mesi'],
  muu: ['muu', 'muu', 'muud', 'muude', 'muid'],
  üks: ['üks', 'ühe', 'ühte|üht', 'ühtede', 'ühtesid'],
  uus: ['uus', 'uue', 'uut', 'uute', 'uusi'],
  vahetu: ['', '', 't', 'te', 'id'],
} as const satisfies Record<string, readonly [string, string, string, string, string]>;

export type Declension = keyof typeof DECLENSIONS;

/** Nouns by declension, each a list of nominatives parted by spaces. */
export type NounTable = Readonly<Partial<Record<Declension, string>>>;
