/** What a note calls the thing that it explains; folded stems. */
export const EXPLAINED =
  /(?<!\p{L})(?:eelnõu|otsuse|määruse|korralduse|käskkirja|muudatus|muutmise|dokumendi)\p{L}*(?!\p{L})/u;

/** The words in which a purpose is told; folded. */
export const PURPOSE_CUES = /(?<!\p{L})eesmär(?:k|giks)(?!\p{L})/u;

/** Headings under which a note tells its purpose; folded whole line. */
export const PURPOSE_HEADINGS =
  /^(?:\d+\.?\s*)?(?:(?:eelnõu|otsuse|määruse|korralduse|muudatuse) )?(?:eesmärk|eesmärk ja (?:sisu|vajadus)|eesmärgid|sissejuhatus ja eesmärk)$/u;

/** A unit is founded, done away with or planned by this draft; folded. */
export const PROPOSED_UNIT =
  /(?<!\p{L})(?:on planeeritud|planeeritakse|on kavas|kavandatakse|on kavandatud|luuakse|moodustatakse|asutatakse|kaotatakse|likvideeritakse|nimetatakse ümber|luua|moodustada|teenistuseks on|osakonnaks on|üksuseks on|talituseks on|bürooks on|ametiks on|hakkab koosnema|koosneb)(?!\p{L})/u;

/** What earlier acts did; folded. */
export const PAST_ACTS =
  /(?<!\p{L})(?:vähendati|muudeti|kaotati|loodi|moodustati|kehtestati|kinnitati|nimetati|suurendati|delegeeriti|senini|varem|korraldustega|otsusega nr|korraldusega nr)(?!\p{L})/u;

/** A post that stood so far: words before its name that are no part of it; folded. */
export const FORMER_WORDS: readonly string[] = [
  'senine',
  'senise',
  'seni',
  'praegune',
  'praeguse',
  'olemasolev',
  'olemasoleva',
  'tänane',
  'tänase',
  'endine',
  'endise',
  'üks',
  'ühe',
  'kaks',
  'kahe',
  'senised',
  'ka',
  'samuti',
  'ettepanek',
  'on',
  'eelnõus',
  'eelnõuga',
  'kohaselt',
  'lisaks',
];
