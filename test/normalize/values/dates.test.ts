import { describe, expect, it } from 'vitest';
import { findDates, isoDate } from '../../../src/normalize/values/dates.ts';

describe('findDates', () => {
  it.each([
    ['9. mai 2022. a', '2022-05-09'],
    ['08.05.2023', '2023-05-08'],
    ['04. septembri 2024. a.', '2024-09-04'],
    ['3.9.2007', '2007-09-03'],
    ['26.03.2013.a', '2013-03-26'],
    ['30.11.2005a.', '2005-11-30'],
    ['1. septembril 1996. a', '1996-09-01'],
    ['2011. aasta 1. jaanuaril', '2011-01-01'],
    ['2025. aasta 1. novembrist', '2025-11-01'],
    ['2025. AASTA 1. NOVEMBRIL', '2025-11-01'],
    ['22. 04. 2011', '2011-04-22'],
    ['11. oktoobri 2024', '2024-10-11'],
    ['16. oktoober 2014', '2014-10-16'],
    ['8.veebruar 2010', '2010-02-08'],
    ['31.mai.2023', '2023-05-31'],
    ['14. dets. 2020', '2020-12-14'],
    ['5. juulini 2024', '2024-07-05'],
    ['11. september  2019. aastal', '2019-09-11'],
    ['9. mai\n2022', '2022-05-09'],
    ['22.\n04.2011', '2011-04-22'],
    ['29.02.2024', '2024-02-29'],
    ['2025-01-15', '2025-01-15'],
    ['märtsi 2025', '2025-03'],
    ['märts 2025', '2025-03'],
    ['juunis 2025', '2025-06'],
    ['2025. aasta juunis', '2025-06'],
  ])('%j is %s', (text, iso) => {
    expect(findDates(text)).toEqual([{ iso, start: 0, end: text.length }]);
    expect(isoDate(text)).toBe(iso);
  });

  it.each([
    ['Paide 17.03.2025 nr 4-2/25/9', ['17.03.2025']],
    ['1. jaanuarist 2023 kuni 5. juulini 2024', ['1. jaanuarist 2023', '5. juulini 2024']],
    ['01.01.2024-31.12.2024', ['01.01.2024', '31.12.2024']],
    ['RT IV, 21.04.2018, 324.04.2018', ['21.04.2018']],
    ['07.09.2017RT IV, 12.09.2017, 415.09.2017', ['07.09.2017', '12.09.2017']],
    ['jõustub 1.–5. mai 2023 vahel', ['5. mai 2023']],
    ['1. mai 2022. A. Mets', ['1. mai 2022']],
    ['"____" märts 2025', ['märts 2025']],
    ['kp:01.07.2016', ['01.07.2016']],
    ['kuni 31.12.2024, jätkub', ['31.12.2024']],
  ])('%j holds %j', (text, dates) => {
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(dates);
  });

  it.each([
    '31. veebruar 2022',
    '31.02.2022',
    '29.02.2023',
    '12.13.2020',
    '00.01.2020',
    '1-1/2025',
    '2.1-2/26/007',
    '4-1/12.05.2023',
    'LV-2025-01-15',
    'punkt 1.2.2023.4',
    'aastatel 2016-2018',
    '.................... 2006. a',
    '5. kuu 2022',
    '10.11.20123',
    'versioon 3.10.2',
    'kommai 2022',
    '01.01.1850',
    '',
  ])('%j holds none', (text) => {
    expect(findDates(text)).toEqual([]);
    expect(isoDate(text)).toBeNull();
  });

  it('stays quick on hostile text', () => {
    const started = performance.now();
    for (const part of ['12.12.2012 ', '1. ', 'mai ', '2012. aasta ', '1']) findDates(part.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('isoDate', () => {
  it.each(['alates 08.05.2023', '08.05.2023 ja 09.05.2023', 'Tallinn'])('%j is no single date', (text) =>
    expect(isoDate(text)).toBeNull(),
  );
  it('forgives what closes a line', () => expect(isoDate(' 08.05.2023; ')).toBe('2023-05-08'));
});
