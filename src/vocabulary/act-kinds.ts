/** Kinds of acts by their head noun: nominative, genitive, partitive; other cases add an ending to the genitive. */
export type ActNounForms = readonly [nominative: string, genitive: string, partitive: string];

/** Endings that follow the genitive singular; the empty one is the genitive itself. */
export const CASE_ENDINGS = ['', 's', 'st', 'sse', 'le', 'l', 'lt', 'ga', 'ks', 'na', 'ni', 'ta'] as const;

export type ProvisionActKind = 'seadus' | 'määrus' | 'põhimäärus' | 'other';

export interface ProvisionAct {
  readonly forms: ActNounForms;
  readonly kind: ProvisionActKind;
}

/** Acts whose provisions are cited; a noun that ends another stands before it. */
export const PROVISION_ACTS: readonly ProvisionAct[] = [
  { forms: ['põhimäärus', 'põhimääruse', 'põhimäärust'], kind: 'põhimäärus' },
  { forms: ['seadustik', 'seadustiku', 'seadustikku'], kind: 'seadus' },
  { forms: ['seadus', 'seaduse', 'seadust'], kind: 'seadus' },
  { forms: ['määrus', 'määruse', 'määrust'], kind: 'määrus' },
  { forms: ['direktiiv', 'direktiivi', 'direktiivi'], kind: 'other' },
  { forms: ['konventsioon', 'konventsiooni', 'konventsiooni'], kind: 'other' },
  { forms: ['reglement', 'reglemendi', 'reglementi'], kind: 'other' },
  { forms: ['põhikiri', 'põhikirja', 'põhikirja'], kind: 'other' },
  { forms: ['eeskiri', 'eeskirja', 'eeskirja'], kind: 'other' },
  { forms: ['kord', 'korra', 'korda'], kind: 'other' },
];

export interface NumberedAct {
  /** The value of `kind` in a reference. */
  readonly kind: string;
  readonly forms: ActNounForms;
  readonly plural: readonly string[];
  /** Cited as an act only where a date stands right before it. */
  readonly needsDate?: true;
}

/** Acts that are cited by date and number. */
export const NUMBERED_ACTS: readonly NumberedAct[] = [
  {
    kind: 'otsus',
    forms: ['otsus', 'otsuse', 'otsust'],
    plural: ['otsused', 'otsuste', 'otsuseid', 'otsustega', 'otsustest'],
  },
  {
    kind: 'korraldus',
    forms: ['korraldus', 'korralduse', 'korraldust'],
    plural: ['korraldused', 'korralduste', 'korraldusi', 'korraldustega', 'korraldustest'],
  },
  {
    kind: 'käskkiri',
    forms: ['käskkiri', 'käskkirja', 'käskkirja'],
    plural: ['käskkirjad', 'käskkirjade', 'käskkirju', 'käskkirjadega', 'käskkirjadest'],
  },
  {
    kind: 'määrus',
    forms: ['määrus', 'määruse', 'määrust'],
    plural: ['määrused', 'määruste', 'määrusi', 'määrustega', 'määrustest'],
  },
  { kind: 'taotlus', forms: ['taotlus', 'taotluse', 'taotlust'], plural: [], needsDate: true },
  { kind: 'avaldus', forms: ['avaldus', 'avalduse', 'avaldust'], plural: [], needsDate: true },
  { kind: 'arvamus', forms: ['arvamus', 'arvamuse', 'arvamust'], plural: [], needsDate: true },
  { kind: 'ettepanek', forms: ['ettepanek', 'ettepaneku', 'ettepanekut'], plural: [], needsDate: true },
  { kind: 'haldusleping', forms: ['haldusleping', 'halduslepingu', 'halduslepingut'], plural: [], needsDate: true },
  { kind: 'leping', forms: ['leping', 'lepingu', 'lepingut'], plural: [], needsDate: true },
];

/** What makes a decision one that is only entered in the minutes: stands right before *otsus*, or is its first half. */
export const PROTOCOL_DECISION = {
  kind: 'protokolliline otsus',
  adjectives: [
    'protokolliline',
    'protokollilise',
    'protokollilist',
    'protokollilisest',
    'protokollilises',
    'protokollilisele',
  ],
  compounds: ['protokolliotsus', 'protokollotsus'],
  participles: ['kantud', 'kantav', 'kantava', 'kantavast'],
} as const;

/** Words between an act's date and its kind, or between its issuer and its date. */
export const ACT_FILLERS: readonly string[] = [
  'a',
  'aasta',
  'vastu',
  'võtnud',
  'võetud',
  'istungi',
  'istungil',
  'koosoleku',
  'koosolekul',
  'kinnitatud',
  'kehtestatud',
  'antud',
  'allkirjastatud',
  'sõlmitud',
  'esitatud',
  'välja',
  'protokolli',
  'kantud',
  'kantav',
  'kantava',
  'poolt',
  'kuupäeva',
];

/** Words between an act's number and the quoted title. */
export const TITLE_BRIDGES: readonly string[] = [
  'kinnitatud',
  'kehtestatud',
  'vastu',
  'võetud',
  'antud',
  'pealkirjaga',
];

/** Last words of issuers: nominative and genitive; a compound (*linnavolikogu*) ends like its last half. */
export const ISSUER_HEADS: readonly (readonly [nominative: string, genitive: string])[] = [
  ['volikogu', 'volikogu'],
  ['valitsus', 'valitsuse'],
  ['riigikogu', 'riigikogu'],
  ['nõukogu', 'nõukogu'],
  ['omavalitsus', 'omavalitsuse'],
  ['president', 'presidendi'],
  ['peaminister', 'peaministri'],
  ['minister', 'ministri'],
  ['ministeerium', 'ministeeriumi'],
  ['kantsler', 'kantsleri'],
  ['peadirektor', 'peadirektori'],
  ['direktor', 'direktori'],
  ['rektor', 'rektori'],
  ['juhataja', 'juhataja'],
  ['esimees', 'esimehe'],
  ['juht', 'juhi'],
  ['ülem', 'ülema'],
  ['linnapea', 'linnapea'],
  ['vanem', 'vanema'],
  ['sekretär', 'sekretäri'],
  ['asetäitja', 'asetäitja'],
  ['amet', 'ameti'],
  ['inspektsioon', 'inspektsiooni'],
  ['keskus', 'keskuse'],
  ['teenistus', 'teenistuse'],
  ['osakond', 'osakonna'],
  ['komisjon', 'komisjoni'],
  ['juhatus', 'juhatuse'],
  ['kool', 'kooli'],
  ['gümnaasium', 'gümnaasiumi'],
  ['lasteaed', 'lasteaia'],
  ['raamatukogu', 'raamatukogu'],
  ['muuseum', 'muuseumi'],
  ['haigla', 'haigla'],
  ['kohus', 'kohtu'],
  ['büroo', 'büroo'],
  ['linnaosakogu', 'linnaosakogu'],
  ['liit', 'liidu'],
  ['selts', 'seltsi'],
  ['sihtasutus', 'sihtasutuse'],
  ['hoolekogu', 'hoolekogu'],
  ['maavalitsus', 'maavalitsuse'],
  ['pank', 'panga'],
];

/** Issuers that are offices of a person: alone at a sentence start they lose the capital. */
export const PERSONAL_ISSUERS: readonly string[] = [
  'minister',
  'kantsler',
  'direktor',
  'rektor',
  'juhataja',
  'esimees',
  'juht',
  'ülem',
  'linnapea',
  'vanem',
  'sekretär',
  'asetäitja',
];

/** Vowel-ending words that no name of an act or issuer runs over: connectors, postpositions, verbs that open an item. */
export const NAME_STOPS: readonly string[] = [
  'ja',
  'ning',
  'või',
  'ega',
  'ehk',
  'ka',
  'kui',
  'et',
  'järgi',
  'kohta',
  'arvesse',
  'läbi',
  'üle',
  'alla',
  'juurde',
  'ette',
  'kõrvale',
  'peale',
  'enne',
  'koha',
  'vastu',
  'sama',
  'samale',
  'selle',
  'mille',
  'tema',
  'nende',
  'oma',
  'käesoleva',
  'käesolevale',
  'muu',
  'iga',
  'kogu',
  'seega',
  'seda',
  'mida',
  'juba',
  'veel',
  'aga',
  'kuna',
  'siis',
  'nii',
  'ei',
  'me',
  'ta',
  'see',
  'alates',
  'kuni',
  'eelnõu',
  'eelnõuga',
  'lisa',
  'lisana',
  'muuta',
  'kinnitada',
  'tunnistada',
  'teha',
  'kehtestada',
  'lugeda',
  'lubada',
  'määrata',
  'nimetada',
  'võtta',
  'arvestada',
  'täiendada',
  'asendada',
  'jätta',
  'peatada',
  'lõpetada',
  'tühistada',
  'delegeerida',
  'moodustada',
  'otsustada',
  'rakendada',
  'järgida',
  'täita',
  'tunda',
  'teada',
  'lähtuda',
  'tugineda',
  'viia',
  'esitada',
  'avaldada',
  'anda',
  'saata',
  'kasutada',
  'tagada',
  'olla',
  'saada',
  'muutub',
  'muutma',
  'järgima',
  'täitma',
  'tundma',
  'lähtuma',
  'juhinduma',
];

/** Words that may stand between two citations of one list without ending it. */
export const CITATION_CONNECTORS: readonly string[] = [
  ',',
  ';',
  'ja',
  'ning',
  'või',
  'ka',
  'samuti',
  'alusel',
  'lähtudes',
  'tulenevalt',
  'kooskõlas',
  'arvestades',
  'võttes',
  'arvesse',
  'aluseks',
  'vastavalt',
];

/** Point back to a provision or act named before. */
export const SAME_WORDS: readonly string[] = ['sama', 'samas'];
export const NAMED_WORDS: readonly string[] = [
  'nimetatud',
  'eelnimetatud',
  'ülalnimetatud',
  'viidatud',
  'mainitud',
  'osundatud',
];
/** Point to the act that the words stand in: never a reference to another act. */
export const OWN_WORDS: readonly string[] = [
  'käesolev',
  'käesoleva',
  'käesolevas',
  'käesolevast',
  'selle',
  'antud',
  'oma',
];

/** After one of these a number that follows a list counts things and cites nothing. */
export const COUNTED_WORDS: readonly string[] = [
  'päeva',
  'päev',
  'tööpäeva',
  'kuu',
  'kuud',
  'aasta',
  'aastat',
  'nädala',
  'nädalat',
  'tunni',
  'tundi',
  'minuti',
  'minutit',
  'euro',
  'eurot',
  'krooni',
  'liiget',
  'liikme',
  'inimest',
  'korda',
  'protsenti',
  'protsendi',
  'kohta',
  'ametikohta',
  'töökohta',
  'eksemplaris',
  '%',
  '€',
];
