import { describe, expect, it } from 'vitest';
import { findDates, findDuration } from './read-dates';
import { monthsBetween, totalMonths } from './total-months';

const at = (year: number, month: number | null = null) => ({ year, month });

describe('findDates', () => {
  it.each([
    ['Jan 2020 – Present', at(2020, 1), 'present'],
    ['01/2020 - 03/2022', at(2020, 1), at(2022, 3)],
    ['2019–2021', at(2019), at(2021)],
    ['Since June 2021', at(2021, 6), 'present'],
    ["Mar'19 to till date", at(2019, 3), 'present'],
    ['2018 to date', at(2018), 'present'],
    ['06.2018 – 12.2020', at(2018, 6), at(2020, 12)],
    ['Jan – Mar 2020', at(2020, 1), at(2020, 3)],
    ['2019-21', at(2019), at(2021)],
    ['seit Oktober 2020', at(2020, 10), 'present'],
    ['15.03.2018 bis 31.12.2020', at(2018, 3), at(2020, 12)],
    ['March 2015 - Aug. 2018', at(2015, 3), at(2018, 8)],
    ['12th July 2016 to 30th Nov 2019', at(2016, 7), at(2019, 11)],
    ['Jun-2017 to May-2019', at(2017, 6), at(2019, 5)],
    ['2020-03 – 2021-04', at(2020, 3), at(2021, 4)],
    ['September 2021 onwards', at(2021, 9), 'present'],
    ['from April 2014 to Currently', at(2014, 4), 'present'],
    ['févr. 2019 – août 2021', at(2019, 2), at(2021, 8)],
    ['June 15, 2019 - July 1, 2020', at(2019, 6), at(2020, 7)],
    ['Aug 2019 –\nPresent', at(2019, 8), 'present'],
  ])('reads %s as one range', (text, from, to) => {
    expect(findDates(text)).toEqual([{ start: 0, end: text.length, from, to, isRange: true }]);
  });

  it('bounds a season that stands alone', () => {
    expect(findDates('Summer 2020')).toMatchObject([{ from: at(2020, 6), to: at(2020, 8), isRange: false }]);
  });

  it.each(['+91 98765 20201', 'room 2019B', '$2020', '12,2019,000', 'may 3 people', '1234567', '560 2020.5'])(
    'finds no date in %s',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it('stays fast on long hostile text', () => {
    const started = performance.now();
    for (const piece of ['2019-', 'Jan ', '1.', ' - ', '3 years ', '’'])
      findDates(piece.repeat(200_000 / piece.length));
    for (const piece of ['1 ', '   ', '3 years ']) findDuration(piece.repeat(60_000));
    expect(performance.now() - started).toBeLessThan(6_000);
  });
});

describe('months', () => {
  it('counts both ends and overlaps once', () => {
    const asOf = at(2026, 3);
    expect(monthsBetween(at(2020, 1), at(2020, 3), asOf)).toBe(3);
    expect(monthsBetween(at(2019), at(2021), asOf)).toBe(24);
    expect(monthsBetween(at(2026, 1), 'present', asOf)).toBe(3);
    const entries = [
      { from: at(2020, 1), to: at(2020, 12), months: 12 },
      { from: at(2020, 7), to: at(2021, 6), months: 12 },
      { from: null, to: null, months: 5 },
    ];
    expect(totalMonths(entries, asOf)).toBe(23);
  });

  it('reads written durations', () => {
    expect(findDuration('Driver (2 yrs 3 mos)')?.months).toBe(27);
    expect(findDuration('3 years')?.months).toBe(36);
    expect(findDuration('1.5 years')?.months).toBe(18);
    expect(findDuration('no time')).toBeNull();
  });
});
