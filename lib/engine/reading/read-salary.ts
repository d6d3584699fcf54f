import type { Salary, SalaryPeriod } from '@/lib/core/employment';
import { toMinor } from '@/lib/core/money';
import type { Quote } from '../types';

/** Pay as a posting words it, with the words. */
export type ReadSalary = Salary & { quote: Quote };

const symbols: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  s$: 'SGD',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  inr: 'INR',
  dhs: 'AED',
  'dhs.': 'AED',
  dh: 'AED',
  euro: 'EUR',
  euros: 'EUR',
  dirhams: 'AED',
  rupees: 'INR',
  pounds: 'GBP',
  dollars: 'USD',
};
const codes = 'USD|EUR|GBP|INR|AED|SAR|QAR|OMR|KWD|BHD|CHF|SEK|NOK|DKK|PLN|CAD|AUD|NZD|SGD';

const money = `(?:(?:us|a|c|s)\\$|[$£€₹]|(?:${codes})\\b|rs\\b\\.?|dhs?\\b\\.?)`;
const moneyAfter = `(?:[£€₹]|(?:${codes}|euros?|dirhams|rupees|pounds|dollars)\\b)`;
const figure =
  "\\d{1,3}(?:[,.\\u00a0\\u202f ']\\d{2,3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)";
const unit = '(?:k|lpa|lakhs?|lacs?|l|crores?|cr)(?![a-z])';
const amount = (n: number) =>
  `(?<before${n}>${money})?\\s{0,2}(?<figure${n}>${figure})\\s?(?<unit${n}>${unit})?\\s?(?<after${n}>${moneyAfter})?`;
const pattern = new RegExp(
  `(?<![\\w.,])${amount(1)}(?:\\s{0,2}(?:-|–|—|to|and|bis)\\s{0,2}${amount(2)})?(?<tail>[^\\n.;•]{0,40})`,
  'gi',
);

const periods: [RegExp, SalaryPeriod][] = [
  [
    /^[\s,)]*(?:gross |net |brutto |base |ctc |fixed |tax.free )*(?:per |an |\/\s?|p\.? ?)(?:hour|hr|h\b)|^\s*hourly/i,
    'hour',
  ],
  [/^[\s,)]*(?:gross |net |base |tax.free )*(?:per |a |\/\s?|p\.? ?)(?:day|d\b)|^\s*daily/i, 'day'],
  [/^[\s,)]*(?:gross |net |base |tax.free )*(?:per |a |\/\s?|p\.? ?)(?:week|wk|w\b)|^\s*weekly/i, 'week'],
  [
    /^[\s,)]*(?:gross |net |brutto |base |ctc |fixed |tax.free )*(?:per |a |\/\s?|p\.? ?)(?:month|mo\b|m\b)|^\s*(?:monthly|pcm)/i,
    'month',
  ],
  [
    /^[\s,)]*(?:gross |net |brutto |base |ctc |fixed |tax.free )*(?:per |a |\/\s?|p\.? ?)(?:year|yr|annum|a\b|anno)|^\s*(?:annually|yearly|pa\b|annual)/i,
    'year',
  ],
];

const about =
  /salary|compensation|\bpay\b|\bpays\b|ctc|stipend|wage|remuneration|package|earn|budget:|range/i;
const notPay =
  /bonus|allowance|training|funding|raised|revenue|turnover|cover of|insurance|reimburse|tuition|home office|sign-on|sign on|equity|loan|assets|customers|ticket|discount|percent|worth|fees?\b|grant|deposit|spend|savings/i;

function toNumber(written: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(written);
  const whole = decimals ? written.slice(0, decimals.index) : written;
  return Number(whole.replace(/\D/g, '')) + (decimals ? Number(`0.${decimals[1]}`) : 0);
}

function factorOf(unitWord: string | undefined): number {
  const word = unitWord?.toLowerCase();
  if (!word) return 1;
  if (word === 'k') return 1000;
  return word.startsWith('cr') ? 10_000_000 : 100_000;
}

function currencyOf(groups: Record<string, string | undefined>): string | null {
  const sign = groups.before1 ?? groups.after1 ?? groups.before2 ?? groups.after2;
  if (sign) return symbols[sign.toLowerCase()] ?? sign.toUpperCase();
  const word = (groups.unit2 ?? groups.unit1)?.toLowerCase();
  return word && word !== 'k' ? 'INR' : null;
}

function guessPeriod(value: number, currency: string): SalaryPeriod | null {
  if (currency === 'INR') return value >= 100_000 ? 'year' : value >= 5000 ? 'month' : null;
  if (/^(?:AED|SAR|QAR|OMR|KWD|BHD)$/.test(currency))
    return value >= 60_000 ? 'year' : value >= 300 ? 'month' : null;
  if (value >= 14_000) return 'year';
  return null;
}

type Candidate = ReadSalary & { weight: number };

function toCandidate(text: string, match: RegExpExecArray): Candidate | null {
  const groups = match.groups ?? {};
  const currency = currencyOf(groups);
  if (!currency || !groups.figure1) return null;
  const isRange = groups.figure2 !== undefined;
  const lastUnit = groups.unit2 ?? groups.unit1;
  const first = toNumber(groups.figure1);
  const low = first * factorOf(groups.unit1 ?? (first < 1000 ? lastUnit : undefined));
  const high = groups.figure2 === undefined ? low : toNumber(groups.figure2) * factorOf(lastUnit);
  const tail = groups.tail ?? '';
  const words = match[0].slice(0, match[0].length - tail.length).trimEnd();
  const start = match.index + (match[0].length - match[0].trimStart().length);
  const isLpa = /^lpa$/i.test(lastUnit ?? '');
  const found = isLpa ? null : periods.find(([shape]) => shape.test(tail));
  const spoken = isLpa ? 'year' : (found?.[1] ?? null);
  const period = spoken ?? guessPeriod(high, currency);
  if (!period || high <= 0 || high < low || high > low * 6) return null;
  const before =
    text
      .slice(Math.max(0, match.index - 50), match.index)
      .split(/[\n.;•]/)
      .at(-1) ?? '';
  const weight =
    (isRange ? 2 : 0) +
    (spoken ? 2 : 0) +
    (about.test(before) ? 2 : 0) -
    (notPay.test(`${before} ${tail}`) ? 4 : 0);
  const periodWords = (found ? found[0].exec(tail)?.[0] : '') ?? '';
  const tailStart = match.index + match[0].length - tail.length;
  const end = periodWords ? tailStart + periodWords.length : match.index + words.length;
  const quote = { start, end, text: text.slice(start, end) };
  return {
    minMinor: toMinor(low, currency),
    maxMinor: toMinor(high, currency),
    currency,
    period,
    quote,
    weight,
  };
}

/**
 * The pay that a text promises: `₹12–18 LPA`, `$120k–150k`, `£45,000 per annum`, `€60.000`, `AED 12,000/month`, hourly.
 * Null when none is named, or only sums that are not pay (bonuses, budgets, funding). A missing period is taken from
 * the size of the sum where only one makes sense.
 */
export function readSalary(text: string): ReadSalary | null {
  const candidates = [...text.matchAll(pattern)]
    .map((match) => toCandidate(text, match as RegExpExecArray))
    .filter((found): found is Candidate => found !== null && found.weight >= 0);
  const best = candidates.reduce<Candidate | null>(
    (kept, next) => (kept === null || next.weight > kept.weight ? next : kept),
    null,
  );
  if (!best) return null;
  const { weight: _, ...salary } = best;
  return salary;
}
