import type { NounTable } from './declensions.ts';

/** Words that stand before a person's name and are no role; folded. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
  'hr hra härra härrale pr prl proua prouale preili kodanik kodaniku kodanikule isik isiku isikule fie'.split(' '),
);

/** Places and works that are named after people: `Jaan Tõnissoni tänav` speaks of no person. */
export const NAMED_PLACES: NounTable = {
  vanem: 'tänav',
  büroo: 'tee puiestee maantee allee',
  isik: 'väljak alevik',
  spetsialist: 'plats skväär fond monument staadion',
  direktor: 'galerii medal',
  kogu: 'küla linnaosa stipendium preemia mõisa',
  osakond: 'maakond auhind',
  talitus: 'selts mälestus',
};

/** The same, in forms that no declension above gives, and short forms; folded. */
export const NAMED_PLACE_FORMS: ReadonlySet<string> = new Set(
  `tn pst mnt nim nimeline nimelise nimelist nimelises nimelisest nimelisele nimelisse nimelisel park pargi pargis parki põik põigi
    sild silla mõis mõisa mõisas seltsi seltsis vald valla vallas linn linna linnas seadus seaduse poiste tüdrukute oü as mtü sa`
    .trim()
    .split(/\s+/),
);

/** Institutions that are named after people; no council, government or office is. */
export const NAMED_INSTITUTIONS: NounTable = {
  spetsialist: 'kool kolledž selts fond arhiiv pansionaat',
  muuseum: 'gümnaasium muuseum konservatoorium',
  kogu: 'raamatukogu kodu hooldekodu kultuurimaja rahvamaja noortemaja',
  haigla: 'haigla akadeemia',
  talitus: 'keskus sihtasutus',
  aed: 'lasteaed aed botaanikaaed',
  isik: 'ühing',
  minister: 'teater',
  advokaat: 'instituut',
  liit: 'liit',
};

/** Labels before a person's name that are no role; folded. */
export const NAME_LABELS: ReadonlySet<string> = new Set(
  'koostas koostasid lisateave lisainfo kontakt tutvunud tutvus allkirjastas vormistas'.split(' '),
);

/** Capitalised words that are no part of a person's name, whatever stands before them; folded. */
export const NO_NAME_WORDS: ReadonlySet<string> = new Set(
  `eesti vabariik vabariigi euroopa põhja lõuna lääne ida microsoft office windows word excel google outlook linux adobe amphora delta
    lisa ametijuhend tööjuhend kinnitatud kinnitan allkiri kuupäev maja riigi riik riiklik kord korra teie meie`
    .trim()
    .split(/\s+/),
);
