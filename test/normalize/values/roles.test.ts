import { describe, expect, it } from 'vitest';
import { caseOf, isNone, isRolePhrase, splitRoles, toNominative } from '../../../src/normalize/values/roles.ts';
import { ROLE_NOUNS } from '../../../src/vocabulary/roles.ts';

describe('toNominative', () => {
  it.each([
    // one head, every case
    ['laste heaolu teenistuse spetsialisti', 'laste heaolu teenistuse spetsialist'],
    ['spetsialistile', 'spetsialist'],
    ['spetsialistiga', 'spetsialist'],
    ['spetsialistilt', 'spetsialist'],
    ['seirekeskuse juhatajale', 'seirekeskuse juhataja'],
    ['osakonna juhatajal', 'osakonna juhataja'],
    ['juhatajat', 'juhataja'],
    ['Peretöö spetsialisti', 'Peretöö spetsialist'],
    ['varustusgrupi juhile', 'varustusgrupi juht'],
    ['huvijuhti', 'huvijuht'],
    ['autojuhi', 'autojuht'],
    ['eksperdi', 'ekspert'],
    ['raskeveoste eksperti', 'raskeveoste ekspert'],
    ['vallavanemat', 'vallavanem'],
    ['abivallavanema', 'abivallavanem'],
    ['abilinnapead', 'abilinnapea'],
    ['linnapeale', 'linnapea'],
    ['kantslerile', 'kantsler'],
    ['asekantslerit', 'asekantsler'],
    ['direktorit', 'direktor'],
    ['nõunikku', 'nõunik'],
    ['hoolekandenõuniku', 'hoolekandenõunik'],
    ['nõunikule', 'nõunik'],
    ['noorsootöö ametnikku', 'noorsootöö ametnik'],
    ['inspektori', 'inspektor'],
    ['muusikaõpetajat', 'muusikaõpetaja'],
    ['vallasekretäri', 'vallasekretär'],
    ['koolipsühholoogi', 'koolipsühholoog'],
    ['logopeedile', 'logopeed'],
    ['ministrit', 'minister'],
    ['töödemeistri', 'töödemeister'],
    ['komisjoni esimeest', 'komisjoni esimees'],
    ['komisjoni liikme', 'komisjoni liige'],
    ['peakokka', 'peakokk'],
    ['koka', 'kokk'],
    ['meditsiiniõe', 'meditsiiniõde'],
    ['laborandi', 'laborant'],
    ['assistenti', 'assistent'],
    ['linnaarhitekti', 'linnaarhitekt'],
    ['tehnikut', 'tehnik'],
    ['valvurile', 'valvur'],
    ['metsavahi', 'metsavaht'],
    ['lukkseppa', 'lukksepp'],
    ['köögitöölist', 'köögitööline'],
    ['füsioterapeudi', 'füsioterapeut'],
    ['õpetaja abi', 'õpetaja abi'],
    ['vallavalitsusele', 'vallavalitsus'],
    // plural stays plural
    ['sotsiaaltöötajaid', 'sotsiaaltöötajad'],
    ['spetsialiste', 'spetsialistid'],
    ['spetsialistidele', 'spetsialistid'],
    ['ametnikele', 'ametnikud'],
    ['ametnikke', 'ametnikud'],
    ['valla koduhooldajad', 'valla koduhooldajad'],
    ['rühmajuhtide', 'rühmajuhid'],
    ['liikmetele', 'liikmed'],
    // brackets, post-modifiers, ranks
    ['juhtivspetsialisti (menetlus)', 'juhtivspetsialist (menetlus)'],
    ['Kontrolli vanemspetsialisti, …', 'Kontrolli vanemspetsialist, …'],
    ['peadirektori asetäitjale halduse alal', 'peadirektori asetäitja halduse alal'],
    ['Korrakaitseameti peadirektori asetäitja halduse alal', 'Korrakaitseameti peadirektori asetäitja halduse alal'],
    ['arendusosakonna juhile peadirektori ülesannetes', 'arendusosakonna juht peadirektori ülesannetes'],
    ['spetsialisti II', 'spetsialist II'],
    ['II järgu spetsialisti', 'II järgu spetsialist'],
    ['õpetajale koolis', 'õpetaja koolis'],
    ['spetsialisti vastavalt asendusskeemile', 'spetsialist vastavalt asendusskeemile'],
    // both halves of a double name
    ['koordinaator-nõustajat', 'koordinaator-nõustaja'],
    ['juhi-assistendi', 'juht-assistent'],
    ['spetsialisti-nõustajat', 'spetsialist-nõustaja'],
    ['sekretäri-abi', 'sekretäri-abi'],
    // what agrees with the head
    ['vahetule juhile', 'vahetu juht'],
    ['otsesele juhile', 'otsene juht'],
    ['teist spetsialisti', 'teine spetsialist'],
    ['teistele ametnikele', 'teised ametnikud'],
    ['kõiki osakonna spetsialiste', 'kõik osakonna spetsialistid'],
    // capitals
    ['AUTOJUHI', 'AUTOJUHT'],
    ['OSAKONNA JUHATAJALE', 'OSAKONNA JUHATAJA'],
    ['Vallavanemale', 'Vallavanem'],
    // pointers
    ['Vastavalt asendusskeemile', 'Vastavalt asendusskeemile'],
    ['Vahetu juhi nimetatud isikut', 'Vahetu juhi nimetatud isik'],
    ['vahetu juhi määratud teenistuja', 'vahetu juhi määratud teenistuja'],
    // a nominative stays
    ...[
      'Talituse juhataja',
      'vanem',
      'ametnik',
      'osakonna juhataja',
      'abivallavanem',
      'raamatupidaja',
      'koristaja',
    ].map((role): [string, string] => [role, role]),
    ...['linnapea', 'Projektijuht (ISTE)', 'Osakonnajuhataja', 'laohoidja', 'VANEMKONTROLÖR', 'direktori kt'].map(
      (role): [string, string] => [role, role],
    ),
  ])('%s → %s', (phrase, value) => {
    expect(toNominative(phrase)).toEqual({ value, certain: true });
  });

  it.each([
    ['unistuste rabeleja', 'unistuste rabeleja'],
    ['sündmuste rabelejat', 'sündmuste rabeleja'],
    ['visionääri', 'visionäär'],
    ['unelmistile', 'unelmist'],
    ['droonograafile', 'droonograaf'],
    ['Linnaeapea', 'Linnaeapea'],
    ['kliimatrolli', 'kliimatrolli'],
    ['puhkuse ajal', 'puhkuse ajal'],
    ['', ''],
    ['—', '—'],
  ])('only guesses or leaves %j → %j', (phrase, value) => {
    expect(toNominative(phrase)).toEqual({ value, certain: false });
  });

  it('knows at least 150 role nouns', () => {
    const nouns = Object.values(ROLE_NOUNS).flatMap((list) => list.trim().split(/\s+/));
    expect(new Set(nouns).size).toBe(nouns.length);
    expect(nouns.length).toBeGreaterThanOrEqual(150);
  });

  it('leaves every listed noun as it is and brings its genitive back', () => {
    const nouns = Object.values(ROLE_NOUNS).flatMap((list) => list.trim().split(/\s+/));
    expect(nouns.filter((noun) => toNominative(noun).value !== noun)).toEqual([]);
  });
});

describe('isRolePhrase', () => {
  it.each([
    'spetsialist',
    'laste heaolu teenistuse spetsialisti',
    'JUHATAJALE',
    'Projektijuht (ISTE)',
    'vahetu juhi määratud teenistuja',
    'peadirektori asetäitja halduse alal',
  ])('%s is one', (text) => expect(isRolePhrase(text)).toBe(true));

  it.each([
    'Haridusosakond',
    'vallavalitsus',
    'kontrollib aruandeid',
    'karst',
    'tõde',
    'Vastavalt asendusskeemile',
    'õpilaste',
    'juhatamine',
    'spetsialiseerumine',
    '',
  ])('%j is none', (text) => expect(isRolePhrase(text)).toBe(false));
});

describe('caseOf', () => {
  it.each([
    ['spetsialist', ['nominative']],
    ['spetsialisti', ['partitive', 'genitive']],
    ['juhataja', ['nominative', 'genitive']],
    ['juhatajat', ['partitive']],
    ['seirekeskuse juhatajale', ['allative']],
    ['hoolekandenõunikul', ['adessive']],
    ['juhiga', ['comitative']],
    ['ametnikku', ['partitive']],
    ['ametniku', ['genitive']],
    ['vallavalitsusele', ['allative']],
    ['juhid', ['nominative']],
    ['abilinnapead', ['partitive', 'nominative']],
    ['arendab', []],
    ['', []],
  ])('%j: %j', (phrase, cases) => expect([...caseOf(phrase)].sort()).toEqual([...cases].sort()));
});

describe('splitRoles', () => {
  it.each<[string, string[]]>([
    ['Arendusjuht (TERA), koordinaator-nõustaja (KEVA)', ['Arendusjuht (TERA)', 'koordinaator-nõustaja (KEVA)']],
    ['juhataja või keskuse teenistuja', ['juhataja', 'keskuse teenistuja']],
    ['direktor ja/või õppealajuhataja', ['direktor', 'õppealajuhataja']],
    ['juhataja / spetsialist', ['juhataja', 'spetsialist']],
    ['vanemspetsialisti, juristi,\ntalituse juhatajat', ['vanemspetsialisti', 'juristi', 'talituse juhatajat']],
    [
      'juhataja; haridus- ja kultuuriosakonna juhataja ning direktor',
      ['juhataja', 'haridus- ja kultuuriosakonna juhataja', 'direktor'],
    ],
    ['1) juhataja; 2) spetsialist', ['juhataja', 'spetsialist']],
    ['- juhataja\n- spetsialist', ['juhataja', 'spetsialist']],
    ['spetsialist, vastavalt asendusskeemile', ['spetsialist', 'vastavalt asendusskeemile']],
    // separators inside one role
    ['õpilaste ja vanemate nõustaja', ['õpilaste ja vanemate nõustaja']],
    ['lapsevanemate ja õpetajate nõustaja', ['lapsevanemate ja õpetajate nõustaja']],
    ['haridus- ja kultuuriosakonna juhataja', ['haridus- ja kultuuriosakonna juhataja']],
    ['Kontrolli ja õiguse osakonna juhataja', ['Kontrolli ja õiguse osakonna juhataja']],
    ['haridus-, kultuuri- ja spordinõunik', ['haridus-, kultuuri- ja spordinõunik']],
    ['riskijuhi või juhataja nimetatud isik', ['riskijuhi või juhataja nimetatud isik']],
    ['spetsialist (menetlus, järelevalve) ja jurist', ['spetsialist (menetlus, järelevalve)', 'jurist']],
    ['laste heaolu\nteenistuse spetsialist', ['laste heaolu teenistuse spetsialist']],
    ['osakonna juhataja\nasetäitja', ['osakonna juhataja asetäitja']],
    [
      'vastavalt asendusskeemile, vahetu juhi määratud teenistuja',
      ['vastavalt asendusskeemile, vahetu juhi määratud teenistuja'],
    ],
    ['Vahetu juhi nimetatud isik', ['Vahetu juhi nimetatud isik']],
    // asides
    ['seirekeskuse juhatajale (edaspidi juhataja)', ['seirekeskuse juhatajale']],
    ['peadirektor, edaspidi juht', ['peadirektor']],
    ['tema puhkuse ajal vallasekretär', ['vallasekretär']],
    ['spetsialist puhkuse, haiguse või muu äraoleku ajal', ['spetsialist']],
    ['Direktorit tema puudumisel, õppejuhti', ['Direktorit', 'õppejuhti']],
    [
      'teenistuja äraolekul vanemspetsialist või talituse juhataja (edaspidi TJ)',
      ['vanemspetsialist', 'talituse juhataja'],
    ],
    ['vallavanem, abivallavanem (puhkuse ajal)', ['vallavanem', 'abivallavanem']],
    ['õppealajuhataja, direktori äraolekul', ['õppealajuhataja']],
    ['Direktori puudumisel õppejuht', ['õppejuht']],
    ['direktori puudumisel', ['direktori']],
    ['abivallavanem, tema puudumisel vallavanem', ['abivallavanem', 'vallavanem']],
    ['Vallavalitsus vallavanema ettepanekul', ['Vallavalitsus']],
    // nobody
    ...['-', '–', '', 'puuduvad', 'Puudub.', 'ei ole', 'ei asenda', 'Alluvad puuduvad'].map(
      (text): [string, string[]] => [text, []],
    ),
  ])('%j → %j', (text, roles) => {
    expect(splitRoles(text).map((role) => role.text)).toEqual(roles);
  });

  it('points each role back into the text', () => {
    const text = ' juhataja (edaspidi JUH), laste heaolu\nteenistuse spetsialist; ';
    expect(splitRoles(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'juhataja',
      'laste heaolu\nteenistuse spetsialist',
    ]);
  });

  it('stays quick on a hostile list', () => {
    const started = performance.now();
    for (const part of ['juhataja, ', '(edaspidi ', 'ja\n', 'puhkuse ajal, ', '((', ' , '])
      splitRoles(part.repeat(3000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('isNone', () => {
  it.each([
    '-',
    '–',
    '—',
    '',
    ' ',
    '---',
    'puuduvad',
    'Puudub',
    'ei ole',
    'ei asenda',
    'pole',
    'otsesed alluvad: puuduvad',
    'ei ole alluvaid',
  ])('%j says nobody', (text) => expect(isNone(text)).toBe(true));
  it.each(['juhataja', 'alluvad', 'ei ole juhataja', 'puuduva spetsialisti', 'vastavalt asendusskeemile'])(
    '%j does not',
    (text) => expect(isNone(text)).toBe(false),
  );
});
