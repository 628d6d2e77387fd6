import type { DecisionAction } from '../model/record.ts';

/** What an act calls itself; the nominative is the value. */
export const ACT_WORDS = ['otsus', 'korraldus', 'käskkiri', 'määrus'] as const;

/** Words around the kind in a letterhead's own line: `ISTUNGI PROTOKOLLI KANTAV OTSUS`, `MINISTRI KÄSKKIRI`. Folded. */
export const ACT_LINE_WORDS: readonly string[] = [
  'istungi',
  'protokolli',
  'kantav',
  'protokolliline',
  'protokolliotsus',
  'eelnõu',
  'otsuse',
  'korralduse',
  'määruse',
  'käskkirja',
  'üldkäskkiri',
  'personalikäskkiri',
  'põhitegevuse',
];

/**
 * Verbs that open or carry an item, in the forms that acts use: infinitive, first person, passive, participle. The first
 * one of a text decides; folded.
 */
export const ACTION_VERBS: readonly (readonly [action: DecisionAction, forms: readonly string[]])[] = [
  ['approve', ['kinnitada', 'kinnitan', 'kinnitame', 'kinnitatakse', 'kooskõlastada', 'kooskõlastan']],
  [
    'amend',
    [
      'muuta',
      'muudan',
      'muudame',
      'muudetakse',
      'asendada',
      'asendan',
      'asendatakse',
      'sõnastada',
      'sõnastan',
      'sõnastatakse',
      'täiendada',
      'täiendan',
      'täiendatakse',
      'kaotada',
      'kaotan',
      'kaotatakse',
      'jäetakse',
      'tehakse',
      'teha',
      'teen',
      'lisada',
      'lisatakse',
      'parandada',
      'parandan',
      'ühendada',
      'ühendatakse',
      'likvideerida',
      'koondada',
      'koondatakse',
      'arvata',
      'suurendada',
      'vähendada',
      'pikendada',
    ],
  ],
  [
    'delegate',
    [
      'delegeerida',
      'delegeerin',
      'delegeeritakse',
      'volitada',
      'volitan',
      'volitatakse',
      'lubada',
      'luban',
      'lubatakse',
    ],
  ],
  ['repeal', ['kehtetuks', 'tühistada', 'tühistan', 'tühistatakse']],
  [
    'establish',
    [
      'kehtestada',
      'kehtestan',
      'kehtestatakse',
      'moodustada',
      'moodustan',
      'moodustatakse',
      'luua',
      'loon',
      'luuakse',
      'asutada',
      'asutan',
      'asutatakse',
    ],
  ],
  [
    'appoint',
    ['määrata', 'määran', 'määratakse', 'nimetada', 'nimetan', 'nimetatakse', 'valida', 'valin', 'valitakse'],
  ],
  ['release', ['vabastada', 'vabastan', 'vabastatakse']],
  [
    'effect',
    [
      'jõustub',
      'jõustuvad',
      'jõustuda',
      'rakendatakse',
      'rakendub',
      'rakenduvad',
      'rakendada',
      'rakendan',
      'kehtib',
      'kehtivad',
    ],
  ],
  [
    'other',
    [
      'võtta',
      'võtan',
      'arvestada',
      'avaldada',
      'avaldan',
      'avaldatakse',
      'avalikustada',
      'esitada',
      'esitan',
      'viia',
      'viin',
      'viiakse',
      'teatada',
      'kiita',
      'sätestatakse',
      'sätestada',
      'tagada',
      'kohustada',
      'kohustan',
      'panna',
      'panen',
      'pannakse',
      'anda',
      'annan',
      'antakse',
      'saata',
      'korraldada',
      'korraldan',
      'lõpetada',
      'lõpetan',
      'lugeda',
      'loen',
      'loetakse',
      'otsustada',
      'jätta',
      'jätan',
      'eraldada',
      'eraldan',
      'maksta',
      'peatada',
      'peatan',
      'tunnustada',
      'toetada',
      'paluda',
      'tutvustada',
      'tutvustan',
      'teavitada',
    ],
  ],
];

/** Verbs that open the points of acts and hardly any line of another document: a point so opened speaks for an act. */
export const STRONG_VERBS: readonly string[] = [
  'kinnitada',
  'kinnitan',
  'kinnitatakse',
  'muuta',
  'muudan',
  'delegeerida',
  'delegeerin',
  'volitada',
  'volitan',
  'tunnistada',
  'tunnistan',
  'tunnistatakse',
  'kehtestada',
  'kehtestan',
  'kehtestatakse',
  'moodustada',
  'moodustan',
  'moodustatakse',
  'nimetan',
  'määran',
  'vabastada',
  'vabastan',
  'tühistada',
  'tühistan',
  'asutada',
  'lubada',
  'luban',
];

/** What makes an item the repeal of an act; folded. */
export const REPEAL_CUES = /(?<!\p{L})kehtetu(?:ks)?(?!\p{L})/u;

/** What makes an item or paragraph the note on how to appeal; folded. */
export const APPEAL_CUES =
  /(?<!\p{L})(?:vaide(?:ga|t)?|vaidlusta\p{L}{0,8}|kaebus\p{L}{0,4}|kaebust|edasi kaevata|protest(?:i|ida)?)(?!\p{L})/u;

/** What makes an item say from when the act counts; folded. */
export const EFFECT_CUES =
  /(?<!\p{L})(?:jõustu(?:b|vad|da|mine)|rakendu(?:b|vad)|rakendatakse|hakkab kehtima|hakatakse rakendama)(?!\p{L})/u;

/** Where the basis begins, wherever it stands in a line; as printed, so that a word inside a name does not count. */
export const BASIS_OPENERS =
  /(?<!\p{L})(?:(?:Käesolev )?(?:[Mm]äärus|[Kk]äskkiri|[Kk]orraldus|[Oo]tsus) (?:kehtestatakse|antakse|on antud|võetakse vastu)|Võttes (?:aluseks|arvesse)|Aluseks võttes|Arvesse võttes|Lähtu(?:des|valt)|Tulenevalt|Tuginedes|Juhindu(?:des|valt)|Arvestades|Kooskõlas|Vastavalt|Vaadanud läbi|Olles tutvunud)(?!\p{L})/u;

/** What a basis ends in or is carried by; folded. */
export const BASIS_CARRIERS =
  /(?<!\p{L})(?:alusel|aluseks|lähtu(?:des|valt)|tulenevalt|tuginedes|juhindu(?:des|valt)|arvestades|arvesse|kooskõlas|vastavalt|m ?ä ?ä ?r ?a ?b|o ?t ?s ?u ?s ?t ?a ?b)(?!\p{L})/u;

/** The words with which a body decides after its basis; folded. */
export const DECIDING_VERBS =
  /(?<!\p{L})(?:m ?ä ?ä ?r ?a ?b|o ?t ?s ?u ?s ?t ?a ?b|k ?o ?r ?r ?a ?l ?d ?a ?b|otsustas|määras)\s*:?$/u;

/** Labels of the header that an act has in Riigi Teataja, longest first; folded, colon included. */
export const GAZETTE_LABELS: readonly (readonly [label: string, field: string])[] = [
  ['redaktsiooni jõustumise kp:', 'redaction'],
  ['redaktsiooni kehtivuse lõpp:', 'redaction'],
  ['väljaandja:', 'issuer'],
  ['akti liik:', 'kind'],
  ['teksti liik:', 'textKind'],
  ['jõustumise kp:', 'effective'],
  ['kehtivuse lõpp:', 'redaction'],
  ['avaldamismärge:', 'published'],
];

/** Labels of the clerk's block, folded; what they are followed by is the value. */
export const CLERK_FIELDS: readonly (readonly [
  pattern: RegExp,
  field: 'preparedBy' | 'submittedOn' | 'submittedBy' | 'presenter' | 'pages' | 'voting',
])[] = [
  [
    /(?<!\p{L})(?:eelnõu )?(?:koostaja(?:\(d\)|d)?|koostas(?:id)?|ettevalmistaja(?:d)?|ette valmistanud)\s*:/u,
    'preparedBy',
  ],
  [/(?<!\p{L})esitatud\s*:/u, 'submittedOn'],
  [/(?<!\p{L})(?:eelnõu )?(?:esitaja|esitas)\s*:/u, 'submittedBy'],
  [/(?<!\p{L})(?:ettekandja|kaasettekandja)\s*:/u, 'presenter'],
  [/(?<!\p{L})(?:lk arv|lehekülgede arv|lehti)\s*:/u, 'pages'],
  [/(?<!\p{L})(?:hääletamine|hääletus|vajalik häälteenamus|häälteenamus)\s*:/u, 'voting'],
];

/** Nouns that name an annex with text of its own, at the end of its title; folded. */
export const ANNEX_NOUNS =
  /(?:ametijuhend(?:id)?|tööjuhend|põhimäärus|põhikiri|kord|eeskiri|juhend|juhis|koosseis|struktuur|nimekiri|kava|plaan|loetelu|reeglid|töökorraldus|tingimused|metoodika|hinnakiri|palgaastmed|määrad|skeem)$/u;

/** Last words of an act's title: what it does; folded. */
export const TITLE_CLOSERS =
  /(?:kinnita|muut|kehtesta|moodusta|tunnista|nimeta|määra|vabasta|lõpeta|korralda|delegeeri|volita|anda|and|loo|rakenda|täienda|pikenda|ümberkorralda|avalda|esita|eralda|tühista|asuta|valimi|sätesta|jaota|ümberkujunda)mine$|valimine$/u;
