/** Writes test/layouts/docx/*.docx: small descriptions as people build them in a word processor. Run: node test/layouts/make-docx.mjs */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { writeDocx } from '../../fixtures/make/build/write-docx.mjs';

const folder = join(import.meta.dirname, 'docx');

/** A run's text; `\t` is a tab, `\n` a line break inside the paragraph. */
const run = (text, look = {}) =>
  text.split(/(\t|\n)/u).map((part) => {
    if (part === '\t') return new TextRun({ children: [new Tab()], ...look });
    if (part === '\n') return new TextRun({ break: 1, ...look });
    return new TextRun({ text: part, ...look });
  });
const p = (text, options = {}) => new Paragraph({ ...options, children: run(text) });
const bold = (text, options = {}) => new Paragraph({ ...options, children: run(text, { bold: true }) });
/** A bold label and its value in one paragraph. */
const field = (label, value) => new Paragraph({ children: [...run(label, { bold: true }), ...run(value)] });
const listed = (reference, level, texts, instance = 0) =>
  texts.map((text) => p(text, { numbering: { reference, level, instance } }));
const cell = (content, options = {}) =>
  new TableCell({ ...options, children: [content].flat().map((part) => (typeof part === 'string' ? p(part) : part)) });
const table = (rows) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((one) => (one instanceof TableCell ? one : cell(one))) }),
    ),
  });

const level = (depth, format, text) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 400 * (depth + 1), hanging: 360 } } },
});
const numbering = {
  config: [
    { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, 'o')] },
    { reference: 'flat', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
    { reference: 'brackets', levels: [level(0, LevelFormat.LOWER_LETTER, '%1)')] },
    { reference: 'deep', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.')] },
  ],
};

const documents = {
  'bold-headings-manual-numbers': [
    bold('Valgjärve Põhikool', { alignment: AlignmentType.CENTER }),
    p(''),
    p('KINNITATUD\ndirektori 19.08.2024\nkäskkirjaga nr 1-5/12', { alignment: AlignmentType.RIGHT }),
    bold('KOOLIPSÜHHOLOOGI AMETIJUHEND', { alignment: AlignmentType.CENTER }),
    bold('1.\tÜldsätted'),
    p('1.1.\tKoolipsühholoog allub vahetult kooli direktorile.'),
    p('1.2.\tKoolipsühholoogi asendab tema äraolekul sotsiaalpedagoog.'),
    bold('2.\tAmetikoha eesmärk'),
    p('Õpilaste vaimse tervise toetamine ja õpetajate nõustamine.'),
    bold('3.\tTööülesanded'),
    p('3.1.\tnõustab õpilasi ja lapsevanemaid;'),
    p('3.2.\tviib läbi psühholoogilisi uuringuid;'),
    p('3.3.\tkorraldab kriisiolukorras esmast abi.'),
    bold('4.\tÕigused'),
    p('4.1.\tsaada klassijuhatajatelt teavet;'),
    p('4.2.\tosaleda õppenõukogu töös hääleõigusega.'),
    bold('5.\tVastutus'),
    p('5.1.\tkonfidentsiaalsuse hoidmise eest;'),
    p('5.2.\tdokumentide tähtaegse esitamise eest.'),
    bold('6.\tNõuded haridusele ja keeleoskusele'),
    p('6.1.\tpsühholoogia magistrikraad;'),
    p('6.2.\teesti keel C1, vene keel vähemalt B1.'),
    p(''),
    p('Direktor:\t\tEevi Roosimägi\nKoolipsühholoog:\tMart Lillep'),
  ],
  'merged-head-nested-lists': [
    bold('AMETIJUHEND'),
    table([
      [cell(bold('I. ÜLDANDMED'), { columnSpan: 2 })],
      ['Asutus', 'Lokuta Muuseum'],
      ['Ametikoht', 'Pedagoog'],
      ['Vahetu juht', 'Haridusosakonna juhataja'],
      ['Keda asendab', 'Giidi'],
      ['Kes asendab', 'Giid'],
    ]),
    p(''),
    table([
      [cell(bold('II. AMETIKOHA EESMÄRK'), { columnSpan: 2 })],
      [cell('Külastajatele huvitavate muuseumitundide pakkumine.', { columnSpan: 2 })],
      [cell(bold('III. TÖÖÜLESANDED JA SOOVITUD TULEMUSED'), { columnSpan: 2 })],
      [bold('Tööülesanne'), bold('Soovitud tulemus')],
      [
        'Muuseumitundide läbiviimine',
        listed('bullets', 0, ['tunnid vastavad õppekavale', 'õpetajate tagasiside on hea']),
      ],
      ['Uute programmide loomine', listed('bullets', 0, ['igal aastal lisandub kaks programmi'])],
      ['Broneeringute haldamine', listed('bullets', 0, ['kalendris ei ole kattuvusi', 'koolid on kinnituse saanud'])],
      [cell(bold('IV. ÕIGUSED'), { columnSpan: 2 })],
      [cell(listed('bullets', 0, ['tellida tunniks vajalikke vahendeid', 'muuta tunni kava']), { columnSpan: 2 })],
      [cell(bold('V. VASTUTUS'), { columnSpan: 2 })],
      [cell(listed('bullets', 0, ['laste turvalisus muuseumis', 'museaalide hoidmine tunni ajal']), { columnSpan: 2 })],
    ]),
  ],
  'whole-document-in-a-table': [
    table([
      [cell([bold('KAAREPERE VALLAVALITSUS'), bold('AMETIJUHEND')], { columnSpan: 2 })],
      [bold('Ametinimetus'), 'Keskkonnanõunik'],
      [bold('Struktuuriüksus'), 'Arenguosakond'],
      [bold('Kellele allub'), 'Arenguosakonna juhatajale'],
      [bold('Asendaja'), 'Ehitusnõunik'],
      [bold('Ametikoha eesmärk'), 'Valla looduskeskkonna hoidmine ja jäätmehoolduse korraldamine.'],
      [
        bold('Tööülesanded'),
        listed('flat', 0, [
          'Korraldab jäätmeveo hanke.',
          'Väljastab raielube.',
          'Vastab keskkonnaküsimustele.',
          'Koostab jäätmekava.',
        ]),
      ],
      [bold('Õigused'), listed('flat', 0, ['Teha ettekirjutusi.', 'Esindada valda oma valdkonnas.'], 1)],
      [bold('Vastutus'), listed('flat', 0, ['Lubade seaduslikkus.', 'Andmete avalikustamine.'], 2)],
      [bold('Haridus'), 'Keskkonnakaitse või bioloogia kõrgharidus'],
      [bold('Töökogemus'), 'Soovitavalt üks aasta'],
      [bold('Keelteoskus'), 'Eesti keel C1, inglise keel B1'],
      [bold('Arvutioskus'), 'Kaardirakenduste kasutamine'],
      [bold('Isikuomadused'), 'Põhjalikkus, avatus'],
      [bold('Töövahendid'), ['sülearvuti', 'mobiiltelefon', 'ametiauto']],
      [cell('Olen tutvunud: Jüri Sarapik, 05.02.2025', { columnSpan: 2 })],
    ]),
  ],
  'four-column-head': [
    p('Sihtasutus Vooremaa Haigla', { alignment: AlignmentType.CENTER }),
    bold('AMETIJUHEND', { alignment: AlignmentType.CENTER }),
    table([
      [bold('Ametikoht'), 'Laborant', bold('Üksus'), 'Labor'],
      [bold('Vahetu juht'), 'Labori juhataja', bold('Alluvad'), 'Puuduvad'],
      [bold('Asendab'), 'Vanemlaboranti', bold('Asendaja'), 'Vanemlaborant'],
      [bold('Koormus'), '1,0', bold('Töö asukoht'), 'Jõgeva'],
    ]),
    bold('Töö eesmärk'),
    p('Täpsed ja kiired analüüsid.'),
    bold('Tööülesanded'),
    ...listed('bullets', 0, [
      'võtab vastu ja märgistab proovid',
      'teeb analüüsid kehtivate juhendite järgi',
      'kontrollib seadmete kalibreerimist',
    ]),
    bold('Vastutus'),
    ...listed('bullets', 0, ['tulemuste õigsus', 'reaktiivide ohutu hoidmine']),
    bold('Õigused'),
    ...listed('bullets', 0, ['nõuda kordusproovi', 'osaleda erialakoolitustel']),
    bold('Nõuded'),
    field('Haridus: ', 'bioanalüütiku või laborandi väljaõpe'),
    field('Keeleoskus: ', 'eesti keel B2'),
    field('Omadused: ', 'korrektsus, hea käeline osavus'),
    table([
      ['Tööandja esindaja', 'Töötaja'],
      ['Silva Karu', 'Merle Jõks'],
      ['/allkirjastatud digitaalselt/', '/allkirjastatud digitaalselt/'],
    ]),
  ],
  'automatic-numbers-restarted': [
    bold('Kõrvemaa Matkakeskus OÜ'),
    bold('Matkajuhi ametijuhend'),
    ...listed('deep', 0, ['Üldosa']),
    ...listed('deep', 1, ['Matkajuht allub keskuse juhatajale.', 'Matkajuhti asendab teine matkajuht.']),
    ...listed('deep', 0, ['Ametikoha eesmärk']),
    ...listed('deep', 1, ['Pakkuda külastajale turvalist ja harivat matka.']),
    bold('Tööülesanded'),
    ...listed('brackets', 0, ['juhib matku', 'hooldab matkavarustust', 'märgistab radu'], 0),
    bold('Õigused'),
    ...listed('brackets', 0, ['katkestada matk ohtliku ilma tõttu', 'keelduda joobes külastaja teenindamisest'], 1),
    bold('Vastutus'),
    ...listed('brackets', 0, ['külastajate ohutus', 'varustuse säilimine'], 2),
    bold('Kvalifikatsioon'),
    ...listed(
      'brackets',
      0,
      ['matkajuhi kutse', 'esmaabikoolitus', 'eesti keel C1 ja inglise keel B1', 'hea füüsiline vorm'],
      3,
    ),
  ],
  'line-breaks-inside-paragraphs': [
    p('Suurupi Rahvamaja'),
    bold('PROJEKTIJUHI AMETIJUHEND'),
    p(
      'Ametikoht: projektijuht\nVahetu juht: rahvamaja juhataja\nAlluvad: vabatahtlikud\nAsendab: kultuurikorraldajat\nTeda asendab: kultuurikorraldaja',
    ),
    bold('Töökoha eesmärk:'),
    p('Rahvamaja projektidele raha leidmine ja nende elluviimine.'),
    bold('Tööülesanded:'),
    p('1. otsib rahastusvõimalusi;\n2. koostab taotlusi;\n3. juhib projekte ja\nesitab aruandeid.'),
    bold('Õigused:'),
    p('- sõlmida projekti eelarve piires lepinguid;\n- kaasata vabatahtlikke.'),
    bold('Vastutus:'),
    p('- projekti raha sihipärane kasutamine;\n- aruannete õigeaegsus.'),
    bold('Nõuded:'),
    p('- kõrgharidus;\n- projektijuhtimise kogemus;\n- inglise keel B2.'),
    p('Kuupäev: 10.01.2025\tAllkiri: Aili Kangur'),
  ],
};

mkdirSync(folder, { recursive: true });
for (const [slug, children] of Object.entries(documents))
  await writeDocx(new Document({ numbering, sections: [{ children }] }), join(folder, `${slug}.docx`));
