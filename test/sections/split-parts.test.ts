import { describe, expect, it } from 'vitest';
import { recordsOf } from '../kinds/convert-text.ts';

const ORDER = `KÄSKKIRI
05.05.2017 nr 44
Ametijuhendite kinnitamine
Töölepingu seaduse § 17 lõike 1 alusel:
1. Kinnitan järgmised ametijuhendid:
1.1 projektijuhi ametijuhend (lisa 1);
1.2 assistendi ametijuhend (lisa 2).
Juhataja Heli PÕLD`;

const DESCRIPTION = (annex: string, post: string) => `${annex}
${post} AMETIJUHEND
1. ÜLDOSA
1.1 Vahetu juht: juhataja
2. TÖÖÜLESANDED
2.1 koostab taotlusi;
2.2 peab kirjavahetust.`;

const POINT = (number: number, day: string) => ` ${number}. Kinnitada Metsavere Vallavalitsuse koosseis alates ${day}.
${number + 1}. Otsus jõustub teatavakstegemisest.

(allkirjastatud digitaalselt)
Priit Oras
vallavolikogu esimees

Koostaja: Leili Koit
Esitatud: 03.02.2021`;

const NOTE = `
Seletuskiri
Metsavere Vallavalitsuse koosseis

Eelnõu eesmärk on korrastada vallavalitsuse teenistuskohtade koosseisu järgmiseks aastaks.

(allkirjastatud digitaalselt)
Leili Koit
personalinõunik`;

const CARD = `| Dokumendiregister | Rannaamet |
| Viit | 1-2/3 |
| Registreeritud | 05.05.2017 |
| Sünkroonitud | 06.05.2017 |
| Liik | Käskkiri |
| Juurdepääsupiirang | Avalik |
| Vastutaja | Mari Mets |`;

const RULES = `KINNITATUD
juhataja 05.05.2017 käskkirjaga nr 44
ASJAAJAMISKORD
1. ÜLDSÄTTED
1.1. Kord reguleerib dokumentide registreerimist ja hoidmist.
1.2. Kord on täitmiseks kõikidele.`;

const TABLE_INSIDE = `METSAVERE VALLAVALITSUS
KORRALDUS
17.01.2023 nr 21
Koosseisu muutmine
Metsavere valla põhimääruse § 31 lõike 2 alusel:
1. Kinnitada kantselei teenistuskohtade koosseis järgmiselt:
Kantselei | Ametikohad | Töökohad |
vallasekretär | 1 | |
arhivaar | | 0,5 |
kokku | 1 | 0,5 |
2. Korraldus jõustub teatavakstegemisest.`;

describe('logical documents of a file', () => {
  it.each([
    [
      'an order and two job descriptions',
      [ORDER, DESCRIPTION('Lisa 1', 'PROJEKTIJUHI'), DESCRIPTION('Lisa 2', 'ASSISTENDI')].join('\n\n'),
      ['decision null null', 'job-description Lisa 1 /records/0', 'job-description Lisa 2 /records/0'],
    ],
    ['an order after its register card', `${CARD}\n${ORDER}`, ['decision null null']],
    ['an order and the rules it approves', `${ORDER}\n${RULES}`, ['decision null null', 'unknown null /records/0']],
    ['an annex of which only the title is there', `${ORDER}\nLisa 1\nPROJEKTIJUHI AMETIJUHEND`, ['decision null null']],
    [
      'drafts pasted one after another',
      `${POINT(2, '01.03.2021')}\n${POINT(2, '01.04.2022')}`,
      ['decision null null', 'decision null null'],
    ],
    [
      'a draft, its note, another draft',
      `${POINT(2, '01.03.2021')}\n${NOTE}\n${POINT(3, '01.04.2022')}`,
      ['decision null null', 'explanatory-note null null', 'decision null null'],
    ],
    ['a table inside a point', TABLE_INSIDE, ['decision null null', 'staffing-table null /records/0']],
    [
      'two job descriptions',
      `${DESCRIPTION('', 'KOKA')}\n\n${DESCRIPTION('', 'KORISTAJA')}`,
      ['job-description null null', 'job-description null null'],
    ],
    [
      'a job description alone',
      DESCRIPTION('KINNITATUD\njuhataja 01.02.2020 käskkirjaga nr 5', 'KOKA'),
      ['job-description null null'],
    ],
    ['rules alone', RULES, ['unknown null null']],
  ])('%s', async (_, text, expected) => {
    const records = await recordsOf(text);
    expect(records.map(({ kind, part, partOf }) => `${kind} ${part.annex} ${partOf}`)).toEqual(expected);
  });

  it.each([
    [
      'its title twice, as running heads print it',
      `${DESCRIPTION('', 'KOKA')}\nKOKA AMETIJUHEND\n2.3 hoiab köögi korras.`,
    ],
    [
      'rights that begin with verbs of deciding',
      `${DESCRIPTION('', 'KOKA')}\n3. ÕIGUSED\n3.1 Kinnitada menüü.\n3.2 Määrata koristusaeg.\n(allkirjastatud digitaalselt)\nMati Rebane\njuhataja`,
    ],
    [
      'the sentence of having read it after the signature',
      `${DESCRIPTION('', 'KOKA')}\n(allkirjastatud digitaalselt)\nMati Rebane\njuhataja\nOlen ametijuhendiga tutvunud: ____________`,
    ],
  ])('a job description with %s is one document', async (_, text) => {
    expect((await recordsOf(text)).map(({ kind }) => kind)).toEqual(['job-description']);
  });

  it('gives the part all blocks that lead in as furniture', async () => {
    const [record] = await recordsOf(`${CARD}\n${ORDER}`);
    expect(record?.coverage.furniture).toBeGreaterThan(80);
    expect(record?.coverage.unclaimed).toBe(0);
  });
});
