/** What a column of a staffing table holds, by words of its head; the first that fits wins. Folded. */
export const STAFFING_COLUMNS: readonly (readonly [
  column: 'index' | 'sum' | 'unit' | 'officials' | 'employees' | 'post' | 'count' | 'employment' | 'term' | 'group',
  pattern: RegExp,
])[] = [
  ['index', /^(?:jrk\.?(?: ?nr\.?)?|nr\.?|jnr\.?|järjekorranumber)$/u],
  ['sum', /^(?:üksus|osakond|üksuses|osakonnas|kohti)\p{L}* kokku$|^kokku$/u],
  ['term', /tähtaja|tähtaeg|täht-aja/u],
  [
    'group',
    /teenistusgrupp|põhigrupp|teenistusgrup|palgaaste|palgajärk|ametijärk|palgagrupp|palgaklass|märkus|lisainfo|haridus/u,
  ],
  [
    'unit',
    /^(?:jrk\.? ?nr\.?|nr\.?)?\s?(?:struktuuriüksus|struktuuri-? ?üksus|üksus|osakond|teenistus|amet|asutus|allüksus)(?:e nimetus)?$/u,
  ],
  ['employment', /kategooria|liik|liigitus|ametnik ?(?:\/|või) ?töötaja|ameti- ?(?:\/|või) ?töökoht$|^koht$/u],
  ['post', /nimetus|ametinimetus|^(?:teenistus|ameti|töö)?kohad?$(?<!^ametikohad|^töökohad)/u],
  ['officials', /^(?:ametiko(?:ht(?:i)?|had)|ametnikud|ametnike arv|ametikohtade arv|ametnik)$/u],
  ['employees', /^(?:tööko(?:ht(?:i)?|had)|töötajad|töötajate arv|töökohtade arv|töötaja)$/u],
  ['count', /arv|koormus|kohti|koosseis|jaotus|kokku|^tk$|^kohad$/u],
];

/** A row that adds up others; folded. */
export const TOTAL_WORDS = /(?<!\p{L})(?:kokku|kohti kokku|koondsumma|üldarv)(?!\p{L})/u;

/** How long a post is for; folded. */
export const TERM_WORDS =
  /^(?:tähtajatu|tähtaja-? ?tu|täht-?\s?ajali\p{L}*|määramata|määratud ajaks|alaline|ajutine|kuni\s.*)/u;

/** Words that say of a post whether an official or an employee fills it; folded whole cell. */
export const EMPLOYMENT_WORDS: readonly (readonly ['official' | 'employee', RegExp])[] = [
  ['official', /^(?:ametikoht|ametnik|ametnikukoht|a)$/u],
  ['employee', /^(?:töökoht|töötaja|töötajakoht|t)$/u],
];

/** Titles over staffing tables; folded. */
export const STAFFING_TITLE = /(?:koosseis|struktuur|teenistuskohtade|ametikohtade|töökohtade|koormus)/u;

/** Number words in the forms that notes count posts with; a stem and its forms. */
export const NUMBER_WORDS: readonly (readonly [value: number, forms: readonly string[]])[] = [
  [1, ['üks', 'ühe', 'üht', 'ühte', 'ühega', 'üheks']],
  [2, ['kaks', 'kahe', 'kaht', 'kahte', 'kahega', 'kaheks']],
  [3, ['kolm', 'kolme', 'kolmega', 'kolmeks']],
  [4, ['neli', 'nelja', 'neljaga', 'neljaks']],
  [5, ['viis', 'viie', 'viit', 'viiega', 'viieks']],
  [6, ['kuus', 'kuue', 'kuut', 'kuuega', 'kuueks']],
  [7, ['seitse', 'seitsme', 'seitset', 'seitsmega', 'seitsmeks']],
  [8, ['kaheksa', 'kaheksat', 'kaheksaga', 'kaheksaks']],
  [9, ['üheksa', 'üheksat', 'üheksaga', 'üheksaks']],
  [10, ['kümme', 'kümne', 'kümmet', 'kümnega', 'kümneks']],
  [11, ['üksteist', 'üheteist', 'üheteistkümne', 'üheteistkümnega']],
  [12, ['kaksteist', 'kaheteist', 'kaheteistkümne', 'kaheteistkümnega']],
];

/** Nouns that figures of a note count: nominative, then the stems and forms that printed forms begin with. */
export const COUNTED_NOUNS: readonly (readonly [nominative: string, forms: RegExp])[] = [
  ['ametikoht', /^ametikoh(?:t|a|ti|tade|ale|aga|al)/u],
  ['töökoht', /^töökoh(?:t|a|ti|tade|ale|aga|al)/u],
  ['teenistuskoht', /^teenistuskoh(?:t|a|ti|tade|ale|aga|al)/u],
  ['koht', /^koh(?:t|a|ti|tade|aga|ale)(?:$|[^\p{L}])/u],
  ['lasteaiakoht', /^lasteaiakoh(?:t|a|ti)/u],
  ['õppekoht', /^õppekoh(?:t|a|ti)/u],
  ['koormus', /^koormus(?:t|e|ega|ele)?$/u],
  ['teenistuja', /^teenistuja(?:t|id|te|ga|d)?$/u],
  ['töötaja', /^töötaja(?:t|id|te|ga|d)?$/u],
  ['ametnik', /^ametnik(?:ku|u|ke|ega|uga|ud)?$/u],
  ['spetsialist', /^spetsialist(?:i|e|iga|ide)?$/u],
  ['klient', /^klien(?:t|di|ti|te|diga|tide)$/u],
  ['inimene', /^inimes(?:t|e|i|ega|te)$/u],
  ['isik', /^isik(?:ut|u|uid|uga|ute)$/u],
  ['elanik', /^elanik(?:ku|u|ke|ega)$/u],
  ['laps', /^la(?:ps|pse|st|psi|ste)$/u],
  ['õpilane', /^õpilas(?:t|e|i|te)$/u],
  ['pere', /^pere(?:t|d|sid)?$/u],
  ['rühm', /^rühm(?:a|i|aga|ade)?$/u],
  ['asutus', /^asutus(?:t|e|i|te)$/u],
  ['euro', /^euro(?:t|d|sid|ga|s|ni|le)?$/u],
  ['euro', /^€$/u],
  ['%', /^%$/u],
  ['protsent', /^protsen(?:t|di|ti|dini|diga)$/u],
  ['tund', /^tun(?:d|ni|di|diga|niga)$/u],
  ['miljon eurot', /^(?:miljon|milj)(?:it|i|\.)?\s?eurot$/u],
];
