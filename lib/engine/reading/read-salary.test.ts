import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSalary } from './read-salary';

const cases: [string, number, number, string, string][] = [
  ['CTC: ₹12–18 LPA', 1_200_000, 1_800_000, 'INR', 'year'],
  ['Salary 6 - 8.5 lakhs per annum', 600_000, 850_000, 'INR', 'year'],
  ['Rs. 22,000 to Rs. 28,000 per month', 22_000, 28_000, 'INR', 'month'],
  ['INR 17,50,000 – 21,00,000 per annum', 1_750_000, 2_100_000, 'INR', 'year'],
  ['We pay $120k–150k', 120_000, 150_000, 'USD', 'year'],
  ['$120-150k base', 120_000, 150_000, 'USD', 'year'],
  ['The pay range is $118,000.00 - $142,000.00 annually', 118_000, 142_000, 'USD', 'year'],
  ['$24.50 – $29.00 per hour', 24.5, 29, 'USD', 'hour'],
  ['£45,000 per annum', 45_000, 45_000, 'GBP', 'year'],
  ['£12.50 an hour', 12.5, 12.5, 'GBP', 'hour'],
  ['a salary of €60.000', 60_000, 60_000, 'EUR', 'year'],
  ['58.000 – 66.000 € brutto/year', 58_000, 66_000, 'EUR', 'year'],
  ['60 000 € per year', 60_000, 60_000, 'EUR', 'year'],
  ['AED 12,000/month', 12_000, 12_000, 'AED', 'month'],
  ['11,500–13,250 SAR/month', 11_500, 13_250, 'SAR', 'month'],
  ['Pay: CHF 110,000 - 130,000 p.a.', 110_000, 130_000, 'CHF', 'year'],
];

describe('pay in a posting', () => {
  test.each(cases)('%s', (text, min, max, currency, period) => {
    const found = readSalary(text);
    expect(found).toMatchObject({
      minMinor: Math.round(min * 100),
      maxMinor: Math.round(max * 100),
      currency,
      period,
    });
    expect(text.slice(found?.quote.start, found?.quote.end)).toBe(found?.quote.text);
  });

  test.each([
    'We raised $40 million in funding and serve 12,000 customers.',
    'a training budget of 1,500 euros a year',
    '401(k) with a 4 percent match; tuition assistance of up to $3,000 a year; sign-on bonus of $2,500',
    'group medical cover of ₹5 lakh for you and your family',
    'Founded in 2004 with 1,400 - 1,600 people, 5 years of experience, 24/7.',
    '',
  ])('sums that are not pay are left alone: %s', (text) => {
    expect(readSalary(text)).toBeNull();
  });

  test('the range that is called salary wins over other sums', () => {
    const text =
      'Sign-on bonus of $5,000. Salary: $90,000 – $110,000 per year. Budget of $1,000 a year for books.';
    expect(readSalary(text)?.quote.text).toBe('$90,000 – $110,000 per year');
  });

  test('in the sample corpus every stated salary is read and none is made up', () => {
    const lines = readFileSync('data/jobs/sample.jsonl', 'utf8').trim().split('\n');
    const wrong = lines
      .map((line) => JSON.parse(line) as { externalId: string; text: string; salary: object | null })
      .filter(({ text, salary }) => {
        const { quote: _, ...read } = readSalary(text) ?? { quote: null };
        return JSON.stringify(salary ?? {}) !== JSON.stringify(read);
      })
      .map(({ externalId }) => externalId);
    expect(wrong).toEqual([]);
  });
});
