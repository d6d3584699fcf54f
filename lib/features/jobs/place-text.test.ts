import { expect, test } from 'vitest';
import { placeTextOf } from './place-text';

test('a city is found under its other names, a country under its short ones', () => {
  expect(placeTextOf(['Bengaluru, Karnataka'], 'IN')).toBe('Bengaluru, Karnataka | India | Bangalore');
  expect(placeTextOf(['London'], 'GB')).toBe('London | United Kingdom | UK Britain');
  expect(placeTextOf(['Plano, TX'], null)).toBe('Plano, TX');
});
