process.env.SMS_COUNTRIES = 'IN,US,GB,DE,CA,EG,NP';

import { expect, test } from 'vitest';
import { isAppError } from '@/lib/core/errors';
import { listPhoneCountries, readPhone } from './phone-number';

const india = (phone: string) => readPhone({ phone, country: 'IN' });

test.each([
  '9876543210',
  '098765 43210',
  ' 98765-43210 ',
  '+91 98765 43210',
  '+919876543210',
  '0091 98765 43210',
  '(+91) 98765.43210',
  '９８７６５ ４３２１０',
  '९८७६५ ४३२१०',
  '٩٨٧٦٥٤٣٢١٠',
  '۹۸۷۶۵۴۳۲۱۰',
  '৯৮৭৬৫৪৩২১০',
  '௯௮௭௬௫௪௩௨௧௦',
  '\u202d98765\u200b43210\u202c',
  '＋91 98765 43210',
  '98765\u00a043210',
])('%j is one number', (phone) => {
  expect(india(phone)).toEqual({ phone: '+919876543210', country: 'IN', shown: '+91 98765 43210' });
});

test('a number that names its country is of that country, whatever was picked', () => {
  expect(india('+1 415 555 2671')).toMatchObject({ phone: '+14155552671', country: 'US' });
  expect(india('+44 (0)7400 123456')).toMatchObject({ phone: '+447400123456', country: 'GB' });
  expect(india('+1 613 555 0123')).toMatchObject({ country: 'CA' });
  expect(india('+44 7400 123456')).toMatchObject({ country: 'GB' });
});

const refusalOf = (phone: string, country = 'IN'): string => {
  try {
    return readPhone({ phone, country }).phone;
  } catch (error) {
    if (isAppError(error, 'invalid')) return error.fields?.phone ?? '';
    throw error;
  }
};

test.each([
  ['98765', 'IN', /not a number in India/],
  ['1234567890123456', 'IN', /not a number/],
  ['+999 123456789', 'IN', /not a number/],
  ['98765 43210 ext. 5', 'IN', /digits/],
  ['98765 43210;ext=5', 'IN', /digits/],
  ['98765 43210#5', 'IN', /not a number/],
  ['call 98765 43210', 'IN', /digits/],
  ['1-800-FLOWERS', 'US', /digits/],
  ['98765 43210, 98765 43211', 'IN', /not a number/],
  ['+33 6 12 34 56 78', 'IN', /no codes to numbers in France/],
  ['0800 111 1234', 'GB', /service/],
  ['0905 123 4567', 'GB', /premium/],
  ['0843 456 7890', 'GB', /premium|shared/],
  ['900 234 5678', 'US', /premium/],
  ['0900 1234567', 'DE', /premium/],
  ['020 7946 0958', 'GB', /landline/],
  ['030 123456', 'DE', /landline/],
  ['+883 510 000 000 000', 'IN', /not a number/],
] as const)('%j in %s is refused', (phone, country, why) => {
  expect(refusalOf(phone, country)).toMatch(why);
});

test('the countries come by name, each with its code', () => {
  expect(listPhoneCountries().map(({ name }) => name)).toEqual([
    ...['Canada', 'Egypt', 'Germany', 'India', 'Nepal', 'United Kingdom', 'United States'],
  ]);
  expect(listPhoneCountries()[3]).toEqual({ code: 'IN', name: 'India', callingCode: '91' });
});
