/** Languages by the genitive that stands before *keel*, with their ISO 639-1 code; `null` where there is none. */
export const LANGUAGES: Readonly<Record<string, string | null>> = {
  eesti: 'et',
  vene: 'ru',
  inglise: 'en',
  saksa: 'de',
  soome: 'fi',
  rootsi: 'sv',
  norra: 'no',
  taani: 'da',
  prantsuse: 'fr',
  hispaania: 'es',
  itaalia: 'it',
  portugali: 'pt',
  läti: 'lv',
  leedu: 'lt',
  poola: 'pl',
  ukraina: 'uk',
  valgevene: 'be',
  hollandi: 'nl',
  islandi: 'is',
  ungari: 'hu',
  tšehhi: 'cs',
  slovaki: 'sk',
  kreeka: 'el',
  rumeenia: 'ro',
  bulgaaria: 'bg',
  türgi: 'tr',
  araabia: 'ar',
  heebrea: 'he',
  hiina: 'zh',
  jaapani: 'ja',
  korea: 'ko',
  ladina: 'la',
  gruusia: 'ka',
  armeenia: 'hy',
  võru: null,
  seto: null,
};

/** Words that hold *keel* and name or describe a language themselves: the beginnings before `keel`. */
export const LANGUAGE_COMPOUNDS: Readonly<Record<string, string | null>> = {
  riigi: 'et',
  võõr: null,
  viipe: null,
};

/** Words before *keel* that leave the language open. */
export const OPEN_LANGUAGE_WORDS: readonly string[] = [
  'teise',
  'kolmanda',
  'veel',
  'muu',
  'mõne',
  'teist',
  'lisa',
  'ühe',
  'üht',
];

/** Endings of *keel* in its cases and of *keeleoskus*. */
export const LANGUAGE_NOUN_ENDINGS: readonly string[] = [
  '',
  'e',
  't',
  'es',
  'est',
  'ega',
  'ele',
  'el',
  'te',
  'i',
  'tes',
  'teoskus',
  'teoskust',
  'teoskuse',
  'eoskus',
  'eoskuse',
  'eoskust',
  'eoskusega',
];

/** Words after *keel* that make it part of something else: a teacher's subject, a law, an institute. */
export const NOT_A_REQUIREMENT_AFTER: readonly string[] = [
  'kirjandus',
  'kirjanduse',
  'õpetaja',
  'õpetamine',
  'õpetamise',
  'õpetamist',
  'õpe',
  'õppe',
  'tunnid',
  'tundide',
  'tund',
  'instituut',
  'instituudi',
  'instituudis',
  'filoloog',
  'kursus',
  'kursused',
  'kursuste',
  'eksam',
  'eksami',
];

/** Words by which a preference, not a requirement, follows *võõrkeel*. */
export const PREFERENCE_WORDS: readonly string[] = [
  'soovitavalt',
  'soovituslikult',
  'eelistatult',
  'eelistatavalt',
  'näiteks',
  'nt',
  'sh',
];

/** Words that may open a clause before its language: `vähemalt ühe`, `kasuks tuleb ka`, `hea`. */
export const CLAUSE_OPENERS: readonly string[] = `
  vähemalt ühe üht ühte kahe kaht kahte veel teise teist mõne muu lisaks ka samuti hea head väga suurepärane
  suurepärast rahuldav piisav vabalt ladus korrektne soravalt suuline suulise kirjalik kirjaliku suuliselt
  kirjalikult suulises kirjalikus kõnes kirjas kasuks tuleb tulevad kasulik soovitav soovitavalt soovituslikult
  eelistatult eeliseks on vajalik nõutav valdab oskab omab tunneb mõistab räägib kasutab valdama oskama
  valdamine oskus teadmised tasemel kõrgtasemel kesktasemel algtasemel suhtlustasandil suhtlustasemel nii kui
  heal teenistujal töötajal peab oleks näiteks nt sh vastavalt see oskust keeleoskus
`
  .trim()
  .split(/\s+/);

/** Pairs of these are joined by *ja* inside one clause: `suuline ja kirjalik oskus`, `kõnes ja kirjas`. */
export const PAIRED_SKILL_WORDS: readonly string[] = `
  suuline suulise suuliselt suulises suulist kirjalik kirjaliku kirjalikult kirjalikus kirjalikku kõnes kirjas
  kõne kirja lugemise rääkimise mõistmise kirjutamise kuulamise lugemine rääkimine mõistmine kirjutamine kõrgem
  kõrgemal kõrgemale sellele sellest vastav vastaval samaväärsel
`
  .trim()
  .split(/\s+/);

/** Ends of words after which a clause is whole: the skill or its level has been said. */
export const CLAUSE_COMPLETERS: readonly string[] = [
  'oskus',
  'oskust',
  'valdamine',
  'tundmine',
  'oskamine',
  'tasemel',
  'tasandil',
  'tase',
];

/** Level words of the time before 2008 and what they are equal to; matched at the beginning of a word. */
export const LEVEL_WORDS: readonly (readonly [beginning: string, level: string])[] = [
  ['kõrgtase', 'C1'],
  ['kõrgtasand', 'C1'],
  ['kesktase', 'B1'],
  ['kesktasand', 'B1'],
  ['algtase', 'A2'],
  ['algtasand', 'A2'],
];
