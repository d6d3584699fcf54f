import type { Salary } from './employment';

const lakh = 100_000;

function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** How many minor units make one major unit of a currency: 100 for INR, 1 for JPY, 1000 for KWD. */
export function minorFactor(currency: string): number {
  return 10 ** minorDigits(currency);
}

export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * minorFactor(currency));
}

/** So many times an amount. @throws Error when either is no whole number */
export function timesMinor(amountMinor: number, count: number): number {
  return wholeMinor(amountMinor) * wholeMinor(count);
}

function wholeMinor(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new Error('money is counted in whole minor units');
  return amount;
}

/** `1250` of two digits is `12.50`: Intl writes the figures as they stand, and no float stands between. */
function toDecimal(amountMinor: number, digits: number): Intl.StringNumericLiteral {
  const figures = String(Math.abs(wholeMinor(amountMinor))).padStart(digits + 1, '0');
  const point = figures.length - digits;
  const decimal = `${figures.slice(0, point)}.${figures.slice(point)}0`;
  return `${amountMinor < 0 ? '-' : ''}${decimal}` as Intl.StringNumericLiteral;
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
  const digits = minorDigits(currency);
  const factor = 10 ** digits;
  const isWhole = (minMinor ?? 0) % factor === 0 && (maxMinor ?? 0) % factor === 0;
  const format = new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : 'en-US', {
    ...(withSymbol ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: isWhole ? 0 : digits,
  });
  return (minor: number) => format.format(toDecimal(minor, digits)).replaceAll('\u00a0', ' ');
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
