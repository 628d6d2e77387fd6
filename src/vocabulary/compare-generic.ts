/** Words without a meaning of their own here. */
export const COMPARE_STOP_WORDS: readonly string[] = (
  'ja ning või ehk ega aga kuid et kui kas nii ka siis see selle seda sellest sellel sellega need nende neid neile ' +
  'nendega mis mille mida millest millele kes kelle keda ta tema teda talle temale temal tal oma enda ennast end ise ' +
  'on ole olla olema oli olnud oleks olev oleva olevate sh sealhulgas nt näiteks jm jms jne vms muu muud muude muid muus ' +
  'muudes muuhulgas teine teise teised teiste teisi teistele teistega iga kõik kõigi kõiki kõigile kõigis kõikide ' +
  'samuti lisaks eest kohta kohaselt järgi alusel poolt pool piires raames ulatuses puhul korral jooksul käigus vahel ' +
  'üle alla koos koostöös ilma kuni pärast enne ajal juures juurde seoses seonduvalt nagu kuidas peal ees all ' +
  'mõni mõne mõned selline sellise vastav vastava vastavad vastavate vastavaid vajalik vajaliku vajalikud vajalike ' +
  'vajalikke vajalikku vajalikest võib võivad tuleb ametikoht ametikoha ametikohast ametikohal teenistuskoht ' +
  'teenistuskoha teenistuskohast k.a nimel endaga alal valdkonnas alane alase alast jaoks'
).split(' ');

/** Words that mean something but stand in nearly every such sentence. */
export const COMPARE_GENERIC_WORDS: readonly string[] = (
  'õigusakt seadus pädevus valdkond töövaldkond tegevusvaldkond pädevusvaldkond küsimus töö tegevus vajadus vajadusel ' +
  'vajaduse korraliselt regulaarselt järjepidevalt igapäevane igapäevaselt õigeaegselt õigeaegne tähtaegselt tähtaegne ' +
  'korrektne korrektselt nõuetekohane nõuetekohaselt täpne täpselt linn vald linnavalitsus vallavalitsus omavalitsus ' +
  'kohalik asutus amet osakond üksus teenistus struktuur juht vahetu andma antud saama tulenev tulenevalt lähtuvalt ' +
  'lähtudes vastavalt seotud seonduv puudutav kehtiv kehtestatud sätestatud ettenähtud kord isik eesmärk olemasolev ' +
  'erinev mitmesugune põhjalik aktiivselt iseseisvalt töötaja hallatav kuuluv jääv pandud määratud valdkondlik ' +
  'tööalane ametialane õigus kasutus tööks vajama käesolev ametijuhend kohusetundlik tagama ulatus protsess alane olemasolu'
).split(' ');

/** Phrases that add nothing to what is done; matched as words in a row, `…` at the end takes any ending. */
export const COMPARE_GENERIC_PHRASES: readonly string[] = [
  'vastavalt õigusakt…',
  'vastavalt seadus…',
  'vastavalt kehtiv…',
  'oma pädevuse piires',
  'oma pädevuse ulatuses',
  'pädevuse piires',
  'oma pädevusse kuuluv… valdkonna…',
  'oma pädevusse kuuluv… küsimus…',
  'oma tegevusvaldkonna…',
  'oma töövaldkonna…',
  'oma valdkonna…',
  'oma töös',
  'õigusaktides sätestatud korras',
  'õigusaktides ettenähtud korras',
  'seaduses ettenähtud korras',
  'seaduses sätestatud korras',
  'kehtestatud korras',
  'kehtestatud korra kohaselt',
  'ettenähtud korras',
  'ettenähtud tähtajaks',
  'ettenähtud tähtaegadel',
  'lähtudes õigusakt…',
  'tulenevalt õigusakt…',
  'töö käigus',
  'teenistuse tõttu',
  'teenistusülesannete täitmisel',
  'teenistusülesannete täitmiseks',
  'tööülesannete täitmisel',
  'tööülesannete täitmiseks',
  'vajaduse korral',
  'vajaduse järgi',
  'igapäevase töö raames',
  'oma tööülesannete piires',
  'on õigus',
  'on kohustatud',
];

/** Turns a sentence round. */
export const NEGATIONS: readonly string[] = [
  'ei',
  'mitte',
  'keelatud',
  'keelduda',
  'keeldub',
  'keeldumine',
  'keelduma',
  'hoidub',
  'hoiduda',
  'hoidumine',
  'hoiduma',
];

/** *tööohutusalane*: what stands before is the word. */
export const FIELD_ENDING = 'ala(?:ne|se|st|sed|ste|seid|selt|seks|sel|ses)';

/** The word before one of these is who gives or does, whatever the duty is about. */
export const COMPARE_AGENT_MARKS: readonly string[] = ['antud', 'poolt', 'pandud', 'määratud', 'antavate', 'antavaid'];

/** What follows one of these, up to the next comma, only describes. */
export const RELATIVE_WORDS: readonly string[] =
  'mis mille mida millele millest milles kes kelle keda kus et kui kuidas'.split(' ');

/** *vastutab … täitmise eest*: the verb says nothing, the mark shows what it is about. */
export const ANSWERING: { readonly verb: string; readonly mark: string } = { verb: 'vastutama', mark: 'eest' };

/** After it the verb stands without its ending: *ei avalda*. */
export const NEGATIVE_AUXILIARY = 'ei';
