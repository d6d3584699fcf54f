import type { Salary } from './employment';

const lakh = 100_000;

/** How many minor units make one major unit of an ISO 4217 currency: 100 for INR, 1 for JPY, 1000 for KWD. */
export function minorFactor(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return 10 ** (digits ?? 2);
}

export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * minorFactor(currency));
}

/** Whether the code is one that amounts can be written in. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

const periodWords: Record<Salary['period'], string> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
};

type Amounts = Pick<Salary, 'minMinor' | 'maxMinor' | 'currency'>;

function amountWriter({ minMinor, maxMinor, currency }: Amounts, withSymbol: boolean) {
  const factor = minorFactor(currency);
  const isWhole = (minMinor ?? 0) % factor === 0 && (maxMinor ?? 0) % factor === 0;
  const format = new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : 'en-US', {
    ...(withSymbol ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: isWhole ? 0 : 2,
  });
  return (minor: number) => format.format(minor / factor).replaceAll('\u00a0', ' ');
}

/** A price as its currency is written, from minor units: `$12`, `€11.50`, `₹3,999`, `¥1,800`. */
export function formatMoney(amountMinor: number, currency: string): string {
  return amountWriter({ minMinor: amountMinor, maxMinor: null, currency }, true)(amountMinor);
}

function writeLakh(minor: number): string {
  return (minor / 100 / lakh).toLocaleString('en-IN', { maximumFractionDigits: 2 });
}

/** Pay as people of the currency write it: `₹12–18 lakh a year`, `$120,000–150,000 a year`, `AED 9,000–12,000 a month`. */
export function formatSalary(salary: Salary): string {
  const { minMinor, maxMinor, currency, period } = salary;
  const isInLakh = currency === 'INR' && period === 'year' && (maxMinor ?? minMinor ?? 0) >= lakh * 100;
  const first = isInLakh ? (minor: number) => `₹${writeLakh(minor)}` : amountWriter(salary, true);
  const second = isInLakh ? writeLakh : amountWriter(salary, false);
  const end = `${isInLakh ? ' lakh' : ''} ${periodWords[period]}`;
  if (minMinor !== null && maxMinor !== null && minMinor !== maxMinor) {
    return `${first(minMinor)}–${second(maxMinor)}${end}`;
  }
  if (minMinor === null && maxMinor !== null) return `Up to ${first(maxMinor)}${end}`;
  return maxMinor === null ? `From ${first(minMinor ?? 0)}${end}` : `${first(maxMinor)}${end}`;
}

const perYear: Record<Salary['period'], number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

/** The lower end for a full working year, in minor units: what "at least" means. */
export function yearlyMinor({ minMinor, maxMinor, period }: Salary): number {
  return (minMinor ?? maxMinor ?? 0) * perYear[period];
}
