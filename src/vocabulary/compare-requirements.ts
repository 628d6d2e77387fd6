/** Levels of education, the highest first, with how they begin or stand inside a word. */
export const EDUCATION_LEVELS: readonly (readonly [level: string, stems: readonly string[]])[] = [
  ['doktorikraad', ['doktorikraad', 'doktoriõpe', 'doktorantuur']],
  ['magistrikraad', ['magistri']],
  [
    'kõrgharidus',
    ['kõrgharidus', 'kõrgem haridus', 'kõrghariduse', 'bakalaureus', 'rakenduskõrgharidus', 'kõrgharidusega'],
  ],
  ['kesk-eriharidus', ['kesk-eri', 'keskeri', 'kutseharidus', 'kutsekeskharidus']],
  ['keskharidus', ['keskharidus', 'üldkeskharidus', 'gümnaasium']],
  ['põhiharidus', ['põhiharidus']],
];

/** Numbers of years in words, in nominative and genitive, alone or before *-aastane*; *vähemalt aasta* is one. */
export const YEAR_WORDS: Readonly<Record<string, number>> = {
  vähemalt: 1,
  üks: 1,
  ühe: 1,
  kaks: 2,
  kahe: 2,
  kolm: 3,
  kolme: 3,
  neli: 4,
  nelja: 4,
  viis: 5,
  viie: 5,
  kuus: 6,
  kuue: 6,
  seitse: 7,
  seitsme: 7,
  kümme: 10,
  kümne: 10,
};

/** *aasta, aastat, aastane, aastase*. */
export const YEAR_STEM = 'aasta';

/** Words of a driving licence. */
export const DRIVING_STEMS: readonly string[] = [
  'juhiluba',
  'juhiload',
  'juhilub',
  'juhiloa',
  'juhtimisõigus',
  'juhtimise õigus',
  'autojuhi',
];

/** A sentence on education that also asks for experience. */
export const EXPERIENCE_STEM = 'kogemus';
