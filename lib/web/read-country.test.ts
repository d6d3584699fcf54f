import { expect, test } from 'vitest';
import { countryOf } from './read-country';

const offered = ['IN', 'US', 'GB', 'DE'];

test.each([
  ['en-IN,en;q=0.9,hi;q=0.8', 'IN'],
  ['en;q=0.9,de-DE;q=0.5', 'DE'],
  ['fr-FR,fr;q=0.9,en-GB;q=0.8,en-US;q=0.7', 'GB'],
  ['hi', 'IN'],
  ['en', 'US'],
  ['fr', 'IN'],
  ['', 'IN'],
  ['*', 'IN'],
  ['not a language; q=x, -', 'IN'],
])('%j is of %s', (header, country) => {
  expect(countryOf(header, offered)).toBe(country);
});
