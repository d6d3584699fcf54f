import type { Salary } from '@/lib/core/employment';
import { toMinor } from '@/lib/core/money';
import type { Level } from '@/lib/engine/types';
import type { Occupation, Region } from './material';
import { type City, currencyOf } from './places';
import type { Random } from './random';

const wide: Record<Level, number> = {
  fresher: 0.4,
  junior: 0.62,
  mid: 1,
  senior: 1.5,
  lead: 2,
  executive: 3.4,
};
const narrow: Record<Level, number> = {
  fresher: 0.68,
  junior: 0.84,
  mid: 1,
  senior: 1.18,
  lead: 1.45,
  executive: 2.2,
};
const western: Record<Level, number> = {
  fresher: 0.62,
  junior: 0.78,
  mid: 1,
  senior: 1.25,
  lead: 1.5,
  executive: 2.1,
};

const group = (amount: number, locale = 'en-US') => amount.toLocaleString(locale);
const roundTo = (amount: number, step: number) => Math.round(amount / step) * step;

/** The lawful floor of an hourly or yearly wage, so that no invented job pays less. */
const floorPerYear: Record<Region, number> = {
  in: 150_000,
  us: 33_000,
  uk: 24_500,
  eu: 20_000,
  gulf: 18_000,
};

function bounds(middle: number, floor: number, step: number, random: Random): [number, number] {
  const spread = 0.07 + random.next() * 0.09;
  const min = Math.max(roundTo(middle * (1 - spread), step), roundTo(floor, step));
  const max = Math.max(roundTo(middle * (1 + spread), step), min + step);
  return [min, max];
}

const toSalary = (min: number, max: number, currency: string, period: Salary['period']): Salary => ({
  minMinor: toMinor(min, currency),
  maxMinor: toMinor(max, currency),
  currency,
  period,
});

/** Pay in the form that people of the region write it, with the same figures as data. */
export function makeSalary(
  occupation: Occupation,
  region: Region,
  city: City,
  level: Level,
  random: Random,
): { salary: Salary; text: string } {
  const steps = occupation.isNarrow ? narrow : region === 'in' || region === 'gulf' ? wide : western;
  const middle = occupation.pay[region] * city.factor * steps[level];
  const currency = currencyOf[city.country] ?? 'EUR';
  if (region === 'in') return indianSalary(middle, random);
  if (region === 'gulf') {
    const [min, max] = bounds(middle * 1000, floorPerYear.gulf / 12, 250, random);
    const text = random.pick([
      `${currency} ${group(min)} – ${group(max)} per month`,
      `${currency} ${group(min)} to ${group(max)} a month, tax free`,
      `${group(min)}–${group(max)} ${currency}/month`,
    ]);
    return { salary: toSalary(min, max, currency, 'month'), text };
  }
  if (occupation.hourly.includes(region) && (level === 'fresher' || level === 'junior' || level === 'mid')) {
    const [min, max] = bounds((middle * 1000) / 2080, floorPerYear[region] / 2080, 0.25, random);
    const sign = region === 'us' ? '$' : '£';
    const text = random.pick([
      `${sign}${min.toFixed(2)} – ${sign}${max.toFixed(2)} per hour`,
      `${sign}${min.toFixed(2)}-${sign}${max.toFixed(2)} an hour`,
    ]);
    return { salary: toSalary(min, max, currency, 'hour'), text };
  }
  const [min, max] = bounds(middle * 1000, floorPerYear[region], region === 'us' ? 1000 : 500, random);
  return { salary: toSalary(min, max, currency, 'year'), text: yearlyText(region, min, max, random) };
}

function yearlyText(region: Region, min: number, max: number, random: Random): string {
  if (region === 'us') {
    return random.pick([
      `$${group(min)} – $${group(max)} per year`,
      `$${min / 1000}k–$${max / 1000}k`,
      `$${group(min)} to $${group(max)} annually`,
    ]);
  }
  if (region === 'uk') {
    return random.pick([
      `£${group(min)} – £${group(max)} per annum`,
      `£${group(min)} to £${group(max)} pa`,
      `£${group(min)}–£${group(max)} a year, depending on experience`,
    ]);
  }
  return random.pick([
    `€${group(min, 'de-DE')} – €${group(max, 'de-DE')} gross per year`,
    `€${group(min)} to €${group(max)} gross per year`,
    `EUR ${group(min)}–${group(max)} per annum`,
  ]);
}

function indianSalary(lakh: number, random: Random): { salary: Salary; text: string } {
  const [min, max] = bounds(lakh * 100_000, floorPerYear.in, lakh < 6 ? 12_000 : 50_000, random);
  if (lakh < 4.5) {
    const [low, high] = [Math.round(min / 12), Math.round(max / 12)];
    const text = random.pick([
      `₹${group(low, 'en-IN')} – ₹${group(high, 'en-IN')} per month`,
      `Rs. ${group(low, 'en-IN')} to Rs. ${group(high, 'en-IN')} per month`,
    ]);
    return { salary: toSalary(low, high, 'INR', 'month'), text };
  }
  const [low, high] = [roundTo(min, 50_000), Math.max(roundTo(max, 50_000), roundTo(min, 50_000) + 50_000)];
  const text = random.pick([
    `₹${low / 100_000}–${high / 100_000} LPA`,
    `${low / 100_000} - ${high / 100_000} lakh per annum`,
    `Rs. ${low / 100_000} to ${high / 100_000} LPA`,
    `INR ${group(low, 'en-IN')} – ${group(high, 'en-IN')} per annum`,
  ]);
  return { salary: toSalary(low, high, 'INR', 'year'), text };
}
