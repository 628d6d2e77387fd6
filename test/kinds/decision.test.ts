import { describe, expect, it } from 'vitest';
import { recordOf } from './convert-text.ts';

const ONE_LINE =
  'Väljaandja: Kuuseranna Vallavolikogu Akti liik: määrus Teksti liik: algtekst-terviktekst Jõustumise kp: 01.04.2019 Avaldamismärge: RT IV, 22.03.2019, 7 Palgajuhendi muutmine Vastu võetud 14.03.2019 nr 9 Määrus kehtestatakse avaliku teenistuse seaduse § 63 lõike 2 alusel. § 1. Määruse muutmine (1) Kuuseranna Vallavolikogu 11. mai 2016 määruse nr 3 „Palgajuhend” tekstis asendatakse sõna „ametnik” sõnaga „teenistuja”. (2) Määruse lisa täiendatakse reaga. § 2. Määruse jõustumine Määrus jõustub 1. aprillil 2019. a.';

const VERB_HEADS = `KÄSKKIRI
08.02.2021 nr 1-3/14
Reeglite ja ametijuhendi kinnitamine
Avaliku teenistuse seaduse § 52 lõike 2 ja Kuuseranna Keskuse põhimääruse § 12 punkti 4 alusel:
kinnitan
1. keskuse töökorralduse reeglid (lisatud);
2. haldusjuhi ametijuhendi (lisa 1);
tunnistan kehtetuks
3. direktori 10.01.2018 käskkirja nr 1-3/2 „Reeglid“.
(allkirjastatud digitaalselt)
Merike Saarepuu
finantsosakonna juhataja
direktori ülesannetes
Koostaja: Ülle Raud`;

const DRAFT = `EELNÕU
KUUSERANNA LINNAVOLIKOGU
O T S U S
Kuuseranna,                      .................... 2006. a  Nr ......

Koosseisu kinnitamine

Võttes aluseks kohaliku omavalitsuse korralduse seaduse § 22 lg 1 p 36, Kuuseranna Linnavolikogu
o t s u s t a b:

1. Kinnitada linnavalitsuse koosseis alates 1. jaanuarist 2007. a.
2. Lubada linnavalitsusel muuta koosseisu palgafondi piires.
3. Nimetada haridusnõuniku ametikoht ümber hariduse peaspetsialisti ametikohaks.
4. Tunnistada kehtetuks Kuuseranna Linnavolikogu 3.9.2001 otsus nr 77 „Koosseis“.
5. Otsus jõustub allakirjutamisest.

(a)                                   (a)
Kalju Tamme                    Aino Põder
Linnavolikogu esimees          Linnasekretär`;

const UNNUMBERED_END = `RAPSI VALLAVOLIKOGU
OTSUS

Rapsi                                                         30. mai 2024 nr 61

Koosseisu kehtestamine

Avaliku teenistuse seaduse § 11 lg 5 alusel, Rapsi Vallavolikogu otsustab:

1.      Kehtestada vallavalitsuse koosseis vastavalt
        käesoleva otsuse lisale.

Otsus jõustub 1. juulil 2024.

Otsuse peale võib esitada vaide Rapsi Vallavolikogule 30 päeva jooksul või esitada kaebuse Tallinna
Halduskohtule halduskohtumenetluse seadustikus sätestatud korras.

/allkirjastatud digitaalselt/

Mati Rebane
volikogu esimees`;

const RUN_ON = `KÄSKKIRI
Tallinn 30.05.2023 nr 31
Töörühma moodustamine Lähtudes muuseumiseaduse § 7 lõikest 2: 1. Moodustan töörühma. 2. Kinnitan töörühma koosseisu: 2.1. juht Mall Lepp; 2.2. liikmed: 2.2.1. Rein Toom; 2.2.2. Kadi Pihl.`;

const MINISTER = `KULTUURIMINISTRI KÄSKKIRI
Tallinn, 14.09.2015 nr 182
Muuseumi põhimääruse muutmine
Muuseumiseaduse § 7 lõike 2 alusel muudan kultuuriministri 3. mai 2010. a käskkirja nr 55 „Põhimäärus“ punkti 4 ja sõnastan selle järgmiselt:
„4. Muuseumi juhib direktor.“
Käskkirja võib vaidlustada Tallinna Halduskohtus 30 päeva jooksul.
(allkirjastatud digitaalselt)
Indrek Saul
minister`;

const GAZETTE_PAGE = `Teksti suurus:

Põhikooli koosseis

Väljaandja:Raba Vallavalitsus
Akti liik:määrus
Teksti liik:terviktekst
Redaktsiooni jõustumise kp:14.08.2016
Avaldamismärge:RT IV, 10.08.2016, 22

Muudetud järgmiste aktidega (näita)

VastuvõtmineAvaldamineJõustumine
02.08.2016RT IV, 10.08.2016, 213.08.2016

Põhikooli koosseis

Vastu võetud 12.01.2015 nr 4

Määrus kehtestatakse põhikooli- ja gümnaasiumiseaduse § 6 lõike 1 punkti 2 alusel.

1. Kinnitada põhikooli koosseis:
1) direktor 1;
2) õpetaja 12,4.

2. Määrust rakendatakse tagasiulatuvalt 1. septembrist 2014.
[RT IV, 10.08.2016, 2 - jõust. 13.08.2016]`;

const NUMBER_BELOW = `Koostaja: | Signe Mägi |
Ettekandja: | Heino Laur |
RABA LINNAVALITSUS
MÄÄRUS
Raba,
12. mai 1994. a. nr
17
Kantselei põhikohtade kinnitamine
Kohaliku omavalitsuse korralduse seaduse § 22 lg 1 p 36 alusel Raba Linnavalitsus m ä ä r a b :
1. Kinnitada kantselei kohtade arv 5.
Linnapea Heino LAUR`;

const NO_NUMBERS = `KÄSKKIRI
12.12.2019 nr 1-1/77
Puhkuste ajakava
Käskkiri kehtestatakse töölepingu seaduse § 69 lõike 1 alusel.
Kinnitan 2020. aasta puhkuste ajakava. Määran asendajad vastavalt lisale 2 ja 3.
(allkirjastatud digitaalselt)
Laine Uibo
kantsler`;

describe('letterhead', () => {
  it.each([
    [
      'one line of Riigi Teataja',
      ONE_LINE,
      {
        actKind: 'määrus',
        issuer: 'Kuuseranna Vallavolikogu',
        number: '9',
        date: '2019-03-14',
        place: null,
        status: 'adopted',
        title: 'Palgajuhendi muutmine',
      },
    ],
    [
      'an office order',
      VERB_HEADS,
      {
        actKind: 'käskkiri',
        issuer: null,
        number: '1-3/14',
        date: '2021-02-08',
        place: null,
        status: 'adopted',
        title: 'Reeglite ja ametijuhendi kinnitamine',
      },
    ],
    [
      'a draft with blanks',
      DRAFT,
      {
        actKind: 'otsus',
        issuer: 'Kuuseranna Linnavolikogu',
        number: null,
        date: null,
        place: 'Kuuseranna',
        status: 'draft',
        title: 'Koosseisu kinnitamine',
      },
    ],
    [
      'place, date and number on one line',
      UNNUMBERED_END,
      {
        actKind: 'otsus',
        issuer: 'Rapsi Vallavolikogu',
        number: '61',
        date: '2024-05-30',
        place: 'Rapsi',
        status: 'adopted',
        title: 'Koosseisu kehtestamine',
      },
    ],
    [
      'title and basis on one line',
      RUN_ON,
      { actKind: 'käskkiri', number: '31', place: 'Tallinn', title: 'Töörühma moodustamine' },
    ],
    [
      'a page with a table of redactions',
      GAZETTE_PAGE,
      { title: 'Põhikooli koosseis', number: '4', date: '2015-01-12', issuer: 'Raba Vallavalitsus' },
    ],
    [
      'the number on the line below',
      NUMBER_BELOW,
      { number: '17', date: '1994-05-12', place: 'Raba', presenter: 'Heino Laur', preparedBy: ['Signe Mägi'] },
    ],
    [
      'a minister in the line of the kind',
      MINISTER,
      { issuer: 'Kultuuriminister', place: 'Tallinn', number: '182', title: 'Muuseumi põhimääruse muutmine' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await recordOf(text, 'decision')).toMatchObject(expected);
  });
});

describe('points', () => {
  it.each([
    ['§ and (m) compose a number', ONE_LINE, ['1.1 amend', '1.2 amend', '2 effect']],
    ['a verb over the points gives the action', VERB_HEADS, ['1 approve', '2 approve', '3 repeal']],
    ['sentences without numbers', NO_NUMBERS, ['null approve', 'null appoint']],
    ['1) inside a point', GAZETTE_PAGE, ['1 approve', '2 effect']],
    ['infinitives', DRAFT, ['1 approve', '2 delegate', '3 amend', '4 repeal', '5 effect']],
    ['paragraphs without a number', UNNUMBERED_END, ['1 establish', 'null effect', 'null appeal']],
    [
      'points that run on in one line, three levels',
      RUN_ON,
      ['1 establish', '2 approve', '2.1 approve', '2.2 approve', '2.2.1 approve', '2.2.2 approve'],
    ],
    ['quoted new wording is no point', MINISTER, ['null amend', 'null appeal']],
  ])('%s', async (_, text, expected) => {
    const { items } = await recordOf(text, 'decision');
    expect(items.map(({ number, action }) => `${number} ${action}`)).toEqual(expected);
  });

  it('keeps wrapped lines of a point together and drops its closing mark', async () => {
    const { items } = await recordOf(UNNUMBERED_END, 'decision');
    expect(items[0]?.text).toBe('Kehtestada vallavalitsuse koosseis vastavalt käesoleva otsuse lisale');
  });
});

describe('what points say', () => {
  it.each([
    ['from a day', ONE_LINE, { date: '2019-04-01', on: 'date' }],
    ['from being signed', DRAFT, { date: null, on: 'signature' }],
    ['nothing', VERB_HEADS, null],
  ])('in force %s', async (_, text, expected) => {
    expect((await recordOf(text, 'decision')).effective).toEqual(expected);
  });

  it.each([
    ['a body and a court', UNNUMBERED_END, { days: 30, to: ['Rapsi Vallavolikogu', 'Tallinna Halduskohus'] }],
    ['a court alone', MINISTER, { days: 30, to: ['Tallinna Halduskohus'] }],
    ['nothing', DRAFT, null],
  ])('appeal to %s', async (_, text, expected) => {
    expect((await recordOf(text, 'decision')).appeal).toEqual(expected);
  });

  it('reads repeals, annexes and who prepared the act', async () => {
    const record = await recordOf(VERB_HEADS, 'decision');
    expect(record.repeals.map(({ number, date }) => [number, date])).toEqual([['1-3/2', '2018-01-10']]);
    expect(record.annexes).toEqual(['lisa 1']);
    expect(record.preparedBy).toEqual(['Ülle Raud']);
    expect(record.signatories).toEqual([
      { name: 'Merike Saarepuu', role: 'finantsosakonna juhataja direktori ülesannetes', digital: true },
    ]);
  });

  it('reads two people who sign side by side', async () => {
    const { signatories } = await recordOf(DRAFT, 'decision');
    expect(signatories.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'Kalju Tamme, Linnavolikogu esimees',
      'Aino Põder, Linnasekretär',
    ]);
  });

  it.each([ONE_LINE, VERB_HEADS, DRAFT, UNNUMBERED_END, RUN_ON, MINISTER])('leaves no word unclaimed', async (text) => {
    const { coverage } = await recordOf(text, 'decision');
    expect(coverage.unclaimed / coverage.characters).toBeLessThanOrEqual(0.02);
  });
});

describe('evidence of what stands apart from a value', () => {
  const ACT = `RAPSI VALLAVOLIKOGU
MÄÄRUS

Rapsi                                      30. mai 2024 nr 61

Palgajuhendi muutmine

Määrus kehtestatakse avaliku teenistuse seaduse § 63 lõike 2 alusel.

§ 1. Kehtetuks tunnistamine
(1) Tunnistada kehtetuks Rapsi Vallavolikogu 03.02.2011 määrus nr 4 ja 05.03.2012 määrus nr 9 „Palgajuhend“.
(2) Vallavalitsusel viia ametijuhendid määrusega kooskõlla.

Karin Puu
volikogu esimees`;

  it.each([
    ['a composed number has both marks', '/items/1/number', ['§ 1.', '(2)']],
    [
      'a title named last has its second place',
      '/actReferences/0',
      ['Rapsi Vallavolikogu 03.02.2011 määrus nr 4', '„Palgajuhend“'],
    ],
    [
      'an issuer named first has its first place',
      '/actReferences/1',
      ['Rapsi Vallavolikogu', '05.03.2012 määrus nr 9 „Palgajuhend“'],
    ],
  ])('%s', async (_, pointer, quotes) => {
    const { evidence } = await recordOf(ACT, 'decision');
    expect(evidence[pointer]?.map(({ text }) => text)).toEqual(quotes);
  });
});
