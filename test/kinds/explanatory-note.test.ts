import { describe, expect, it } from 'vitest';
import { recordOf } from './convert-text.ts';

const NOTE = `Metsavere Vallavolikogu otsuse „Ametiasutuse struktuur“ eelnõu
SELETUSKIRI

1. Eelnõu eesmärk
Otsuse eelnõu eesmärgiks on viia koosseis vastavusse ümberkorraldatud ülesannetega.

2. Muudatused
Luuakse uus hankeosakond, kuhu kuulub kolm ametikohta: osakonna juhataja, hankespetsialist ja jurist. Ehitusspetsialisti ametikoht muudetakse ehituse peaspetsialisti ametikohaks. 2021. aastal muudeti keskkonnaspetsialisti ametikoht nõuniku ametikohaks.
Muudatusega kaasneb lisakulu 24 500 eurot aastas, mis on 3,5% palgafondist; rühma suurus on 5-6 last.
Kokku on töötajaid osakonnas praegu 9.

Ülle Raud
vallasekretär`;

describe('explanatory note', () => {
  it('reads what it is about and for', async () => {
    const note = await recordOf(NOTE, 'explanatory-note');
    expect(note.title).toBe('SELETUSKIRI');
    expect(note.about).toBe('Metsavere Vallavolikogu otsuse „Ametiasutuse struktuur“ eelnõu');
    expect(note.purpose).toBe('Otsuse eelnõu eesmärgiks on viia koosseis vastavusse ümberkorraldatud ülesannetega.');
  });

  it('reads the units that the draft founds, with their posts', async () => {
    const { unitChanges } = await recordOf(NOTE, 'explanatory-note');
    expect(unitChanges.map(({ name, positions, members }) => [name, positions, members])).toEqual([
      ['hankeosakond', 3, ['osakonna juhataja', 'hankespetsialist', 'jurist']],
    ]);
  });

  it('reads what the draft renames, not what earlier acts did', async () => {
    const { positionChanges } = await recordOf(NOTE, 'explanatory-note');
    expect(positionChanges.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'ehitusspetsialist > ehituse peaspetsialist',
    ]);
  });

  it('reads figures, no years, ranges or number words', async () => {
    const { amounts } = await recordOf(NOTE, 'explanatory-note');
    expect(amounts.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['24500 euro', '3.5 %', '9 töötaja']);
  });

  it('reads who signs and keeps the rest under its headings', async () => {
    const { signatories, sections } = await recordOf(NOTE, 'explanatory-note');
    expect(signatories).toEqual([{ name: 'Ülle Raud', role: 'vallasekretär', digital: false }]);
    expect(sections.map(({ heading, number }) => [heading, number])).toEqual([['Muudatused', '2']]);
  });
});
