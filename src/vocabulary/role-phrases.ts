/** First words of a pointer that stands instead of a person: `vastavalt asendusskeemile`. */
export const POINTER_OPENERS: readonly string[] = [
  'vastavalt',
  'lähtuvalt',
  'tulenevalt',
  'kokkuleppel',
  'asendusskeemi',
  'asendusskeemile',
  'määratakse',
];

/** Last words of a modifier after the head: `asetäitja halduse alal`. */
export const POST_MODIFIER_CLOSERS: readonly string[] = [
  'alal',
  'aladel',
  'valdkonnas',
  'küsimustes',
  'osas',
  'erialal',
];

/** Last words of a modifier whose genitive is itself a role: `juht peadirektori ülesannetes`. */
export const ACTING_CLOSERS: readonly string[] = ['ülesannetes', 'ülesandeis', 'kohustes', 'kohusetäitjana'];

/** Words that say that nobody is meant; one of the first list must be there, all others may be. */
export const NOBODY_WORDS: readonly string[] = ['puudub', 'puuduvad', 'pole', 'ei', 'keegi', 'mitteasendatav'];
export const NOBODY_COMPANIONS: readonly string[] = [
  'alluv',
  'alluvad',
  'alluvaid',
  'alluvat',
  'alluvuses',
  'otsene',
  'otsesed',
  'otseseid',
  'vahetu',
  'vahetud',
  'vahetuid',
  'asendaja',
  'asendajad',
  'asendajat',
  'asendajaid',
  'asenda',
  'asendata',
  'kedagi',
  'keegi',
  'mitte',
  'kohaldata',
  'kohaldu',
  'määratud',
  'nähtud',
  'ette',
  'ole',
  'oma',
  'teenistujaid',
  'teenistujad',
  'töötajaid',
  'töötajad',
  'ametnikke',
  'isikuid',
  'tal',
  'teda',
];

/** A condition ends in one of these … */
export const CONDITION_CLOSERS: readonly string[] = ['ajal', 'ajaks', 'korral', 'puhul', 'perioodil', 'perioodiks'];
/** … with one of these before it, */
export const CONDITION_NOUNS: readonly string[] = [
  'ametireisi',
  'tööreisi',
  'puhkuse',
  'põhipuhkuse',
  'lapsehoolduspuhkuse',
  'haiguse',
  'haigestumise',
  'äraoleku',
  'eemaloleku',
  'puudumise',
  'puudumiste',
  'lähetuse',
  'töölähetuse',
  'teenistuslähetuse',
  'vajaduse',
  'viibimise',
  'koolituse',
  'vabanemise',
  'peatumise',
  'peatamise',
];
/** … or is one of these alone. */
export const CONDITION_WORDS: readonly string[] = [
  'puudumisel',
  'äraolekul',
  'eemalolekul',
  'haigestumisel',
  'puhkusel',
  'lähetusel',
  'vajadusel',
  'vajaduse',
  'viibides',
  'viibimisel',
];
/** What may stand inside a condition beside its nouns. */
export const CONDITION_FILLERS: readonly string[] = [
  'ajutise',
  'ajutisel',
  'pikaajalise',
  'pikaajalisel',
  'lühiajalise',
  'korralise',
  'iga-aastase',
  'muu',
  'muul',
  'põhjusel',
  'tema',
  'nende',
  'oma',
];
/** Whose absence it is; part of the condition only where it opens the text or a list entry. */
export const CONDITION_SUBJECTS: readonly string[] = ['teenistuja', 'töötaja', 'ametniku', 'isiku'];
/** A condition that one word's genitive comes before: `vallavanema ettepanekul`. */
export const ADVICE_CLOSERS: readonly string[] = ['ettepanekul', 'soovitusel', 'nõusolekul', 'kooskõlastusel'];
