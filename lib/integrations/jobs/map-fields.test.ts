import { expect, test } from 'vitest';
import {
  countryOfLocations,
  nameOfBoard,
  splitLocations,
  toDate,
  toEmploymentType,
  toRemoteKind,
  toWebAddress,
} from './map-fields';

test.each([
  ['Remote - US', 'remote'],
  ['Hybrid (Remote 2 days)', 'hybrid'],
  ['on-site', 'onsite'],
  ['TELECOMMUTE', 'remote'],
  ['unspecified', null],
])('workplace %s is %s', (words, kind) => {
  expect(toRemoteKind(words)).toBe(kind);
});

test.each([
  ['Full-time', 'full_time'],
  ['FULL_TIME', 'full_time'],
  ['Permanent', 'full_time'],
  ['Part Time', 'part_time'],
  ['CONTRACTOR', 'contract'],
  ['Internship', 'internship'],
  ['Temporary', 'temporary'],
  ['Volunteer', 'other'],
  ['', null],
])('employment %s is %s', (words, type) => {
  expect(toEmploymentType(words)).toBe(type);
});

test.each([
  [['San Francisco, CA', 'New York, NY'], 'US'],
  [['Bengaluru'], 'IN'],
  [['London, England'], 'GB'],
  [['Toronto, ON'], 'CA'],
  [['Indianapolis, IN'], 'US'],
  [['Pune, Maharashtra, India'], 'IN'],
  [['Remote - Germany'], 'DE'],
  [['Berlin', 'London'], null],
  [['Anywhere'], null],
  [[], null],
])('%j is in %s', (locations, country) => {
  expect(countryOfLocations(locations)).toBe(country);
});

test('locations in one line are told apart, a city and its country are not', () => {
  expect(splitLocations('London, UK or Dublin, Ireland; Paris | Lyon')).toEqual([
    'London, UK',
    'Dublin, Ireland',
    'Paris',
    'Lyon',
  ]);
  expect(splitLocations(' ')).toEqual([]);
});

test('only web addresses and sensible dates pass', () => {
  expect(toWebAddress('javascript:alert(1)')).toBeNull();
  expect(toWebAddress('https://jobs.example.com/1')).toBe('https://jobs.example.com/1');
  expect([toDate('yesterday'), toDate('1970-01-01'), toDate(null)]).toEqual([null, null, null]);
  expect(toDate('2026-09-03T10:00:00-04:00')?.toISOString()).toBe('2026-09-03T14:00:00.000Z');
  expect(nameOfBoard('hillview-care_group')).toBe('Hillview Care Group');
});
