/** Months by number, each as [nominative, genitive]; the other cases add their endings to the genitive. */
export const MONTHS: readonly (readonly [nominative: string, genitive: string])[] = [
  ['jaanuar', 'jaanuari'],
  ['veebruar', 'veebruari'],
  ['märts', 'märtsi'],
  ['aprill', 'aprilli'],
  ['mai', 'mai'],
  ['juuni', 'juuni'],
  ['juuli', 'juuli'],
  ['august', 'augusti'],
  ['september', 'septembri'],
  ['oktoober', 'oktoobri'],
  ['november', 'novembri'],
  ['detsember', 'detsembri'],
];

/** Endings of a month's cases after its genitive. */
export const MONTH_ENDINGS: readonly string[] = [
  '',
  'l',
  'st',
  's',
  'sse',
  'le',
  'lt',
  'ks',
  'ni',
  'ta',
  'ga',
  'na',
  't',
];

/** Short forms, without their dot. */
export const MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  jaan: 1,
  veebr: 2,
  apr: 4,
  aug: 8,
  sept: 9,
  okt: 10,
  nov: 11,
  dets: 12,
};
