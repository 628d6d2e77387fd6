/** Words of approval blocks; folded. */
export const APPROVAL_OPENERS = /^(?:kinnitatud|kinnitan|kinnitaja|kehtestatud)(?!\p{L})/u;

/** Act kinds in the forms an approval block uses, longest first, and their names. */
export const APPROVING_ACTS: readonly (readonly [forms: RegExp, kind: string])[] = [
  [/(?<!\p{L})käskkirja(?:ga|le)?(?!\p{L})/iu, 'käskkiri'],
  [/(?<!\p{L})käskkiri(?!\p{L})/iu, 'käskkiri'],
  [/(?<!\p{L})korraldus(?:e|ega|ele)?(?!\p{L})/iu, 'korraldus'],
  [/(?<!\p{L})otsus(?:e|ega|ele)?(?!\p{L})/iu, 'otsus'],
  [/(?<!\p{L})määrus(?:e|ega|ele)?(?!\p{L})/iu, 'määrus'],
  [/(?<!\p{L})protokolli?(?:ga)?(?!\p{L})/iu, 'protokoll'],
  [/(?<!\p{L})töölepingu(?:le|ga)?(?!\p{L})/iu, 'tööleping'],
  [/(?<!\p{L})teenistuslepingu(?:le|ga)?(?!\p{L})/iu, 'teenistusleping'],
];

/** The document's own name at the end of its title. */
export const TITLE_WORD = /(?<!\p{L})(?:ameti|töö)juhend(?!\p{L})/iu;
