import type { NounTable } from './declensions.ts';

/** Head nouns of role names. A compound is found by its last part (`vanem|spetsialist`), so few are listed whole. */
export const ROLE_NOUNS: NounTable = {
  juhataja: `juhataja õpetaja kasvataja töötaja teenistuja asetäitja kohusetäitja täitja raamatupidaja koristaja hooldaja
    nõustaja korraldaja arendaja hoidja pidaja toitlustaja teenindaja asendaja asjaajaja juhendaja koolitaja
    koordineerija kujundaja toimetaja tõlkija analüüsija hindaja planeerija projekteerija ehitaja puhastaja pesija
    õmbleja müüja ostja hankija haldaja päästja vedaja kandja registreerija arvestaja kontrollija menetleja uurija
    ülevaataja järelevaataja vastutaja esindaja käsitleja laenutaja laadija kütja töötleja komplekteerija kataloogija
    säilitaja programmeerija eestkostja eestvedaja asutaja majandaja ettekandja koostaja abistaja kaitsja tööandja
    ülesseadja testija uuendaja lepitaja keevitaja asjatundja tarkvaraarendaja vahendaja järelevalvaja`,
  ametnik: `ametnik nõunik aednik volinik kohtunik pealik metsnik tehnik mehaanik elektrik metoodik analüütik
    informaatik keemik füüsik matemaatik kunstnik muusik kirjanik ajakirjanik saadik logistik vabatahtlik automaatik
    kordnik`,
  isik: 'isik',
  spetsialist: `spetsialist jurist ökonomist metodist arhivist galerist pianist organist artist stilist traktorist
    motorist finantsist tehnoloog psühholoog pedagoog sotsioloog filoloog ökoloog geoloog arheoloog bioloog
    meteoroloog hüdroloog defektoloog rehabilitoloog logopeed sekretär insener arst arhitekt prefekt kontrolör
    arhivaar veterinaar bibliotekaar kartograaf geograaf bibliograaf fotograaf koreograaf agronoom ombudsman kolleeg
    giid massöör komandör prokurör režissöör kassiir loots stjuard`,
  direktor: `direktor inspektor koordinaator administraator operaator audiitor tuutor mentor rektor lektor professor
    konstruktor instruktor kuraator moderaator restauraator dekoraator korrektor konservaator assessor kantsler disainer
    treener kuller dispetšer mänedžer valvur haldur teadur notar kelner sõdur partner reporter kapten kaplan
    juuksur tisler konsul doktor`,
  minister: 'minister meister maaler magister',
  vanem: 'vanem ülem',
  juht: 'juht vaht öövaht',
  agent: `assistent referent konsultant laborant agent president dotsent dirigent intendant komandant revident
    praktikant produtsent konsulent leitnant`,
  ekspert: 'ekspert',
  advokaat: 'advokaat diplomaat piloot terapeut farmatseut',
  linnapea: 'linnapea',
  esimees: 'mees esimees kojamees tüürimees',
  naine: 'perenaine esinaine tööline inimene abiline majaperenaine',
  liige: 'liige',
  kokk: 'kokk',
  sepp: 'lukksepp pottsepp sepp',
  õde: 'õde meditsiiniõde kooliõde pereõde koduõde vanemõde hooldusõde tervishoiuõde',
  kogu: 'abi juhiabi õpetajaabi kokaabi raamatupidajaabi sekretäriabi direktoriabi',
  büroo: 'atašee kt',
};

/** Bodies and groups that stand where a role may stand: who appoints, who is subordinate. */
export const ROLE_BODY_NOUNS: NounTable = {
  talitus: 'vallavalitsus linnavalitsus valitsus juhatus',
  kogu: 'volikogu hoolekogu nõukogu',
  spetsialist: 'komisjon personal kollektiiv',
  muuseum: 'ministeerium kolleegium',
  osakond: 'meeskond juhtkond',
};

/** Endings of agent nouns, for role names that the list does not hold; what they give is a guess. */
export const PRODUCTIVE_ROLE_ENDINGS: NounTable = {
  juhataja: 'aja ija uja eja lja rja tja dja sja nja',
  ametnik: 'nik lik tik',
  spetsialist: 'ist loog graaf ör är aar eer peed goog noom',
  direktor: 'tor sor ur er tar',
  agent: 'ent ant',
};

/** Words before a head noun that stand in its case: `vahetule juhile`, `teist spetsialisti`. */
export const AGREEING_WORDS: NounTable = {
  vahetu: 'vahetu',
  otsene: 'otsene',
  teine: 'teine',
  esimene: 'esimene',
  muu: 'muu',
  üks: 'üks',
  uus: 'uus',
  vanem: `noorem juhtiv asendav vastutav töötav tõendav toetav hindav korraldav kontrolliv nõustav abistav rakendav
    haldav teenindav koordineeriv tegev alluv kõrgem`,
};

/** Forms of `kõik` before a plural head; its nominative has no ending. */
export const ALL_FORMS: readonly string[] = ['kõiki', 'kõigi', 'kõikide', 'kõigile', 'kõikidele', 'kõigil', 'kõikidel'];

/** Heads that follow the genitive of another role: `juhataja asetäitja`. */
export const RELATIONAL_ROLE_NOUNS: readonly string[] = [
  'asetäitja',
  'kohusetäitja',
  'asendaja',
  'abi',
  'kt',
  'nõunik',
];
