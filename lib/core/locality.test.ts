import { expect, test } from 'vitest';
import { isTimeZone, listTimeZones, locales, localityOf } from './locality';
import { formatDate, formatMoment } from './time';

const german = { acceptLanguage: 'de-DE,de;q=0.9,en-US;q=0.8', timeZone: 'Europe/Berlin' };

test('what a person chose comes before what the browser says, and that before Greenwich', () => {
  expect(localityOf({ locale: 'en-IN', timeZone: 'Asia/Kolkata' }, german)).toEqual({
    locale: 'en-IN',
    timeZone: 'Asia/Kolkata',
  });
  expect(localityOf({ locale: null, timeZone: null }, german)).toEqual({
    locale: 'en-DE',
    timeZone: 'Europe/Berlin',
  });
  expect(localityOf(null)).toEqual({ locale: 'en-GB', timeZone: 'UTC' });
});

test.each([
  ['en', 'en-GB'],
  ['zh-Hant-HK, en;q=0.5', 'en-HK'],
  ['xx-QQ, en-US', 'en-GB'],
  ['"; drop', 'en-GB'],
])('of Accept-Language %s comes %s', (acceptLanguage, locale) => {
  expect(localityOf(null, { acceptLanguage, timeZone: null }).locale).toBe(locale);
});

test('a forged cookie names no time zone', () => {
  for (const timeZone of ['Mars/Phobos', '<script>', '', '+25:99']) {
    expect(localityOf(null, { acceptLanguage: null, timeZone }).timeZone).toBe('UTC');
  }
});

test('cities are listed under the names of today, and each is one that dates can be written in', () => {
  const zones = listTimeZones();
  expect(zones).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'America/New_York']));
  expect(zones).not.toContain('Asia/Calcutta');
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});

test('one moment is another day elsewhere, and each region writes it in its own order', () => {
  const moment = new Date('2026-11-03T20:05:00Z');
  expect(formatDate(moment, { locale: 'en-GB', timeZone: 'UTC' })).toBe('3 Nov 2026');
  expect(formatDate(moment, { locale: 'en-US', timeZone: 'Asia/Tokyo' })).toBe('Nov 4, 2026');
  expect(formatMoment(moment, { locale: 'en-IN', timeZone: 'Asia/Kolkata' })).toMatch(
    /^4 Nov 2026, 1:35.am$/,
  );
});

test('every region that is offered is one that this Node knows', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf([...locales])).toEqual([...locales]);
});
