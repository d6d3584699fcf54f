import { z } from 'zod';
import type { Salary, SalaryPeriod } from '@/lib/core/employment';
import { AppError } from '@/lib/core/errors';
import { isCurrency, toMinor } from '@/lib/core/money';
import { readSalary } from '@/lib/engine/reading/read-salary';
import { cleanText, htmlToPlainText } from './html-text';
import { findJobPosting } from './json-ld';
import {
  countryOfLocations,
  toCountryCode,
  toDate,
  toEmploymentType,
  toRemoteKind,
  toWebAddress,
} from './map-fields';
import type { FeedJob } from './types';

const text = z.union([z.string(), z.number().transform(String)]);
const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema), schema.transform((value) => [value])]).catch([]);
const named = z.union([text, z.object({ name: text.catch('') }).transform(({ name }) => name)]).catch('');
const amount = z.coerce.number().positive().nullable().catch(null);

const Address = z.union([
  text.transform((value) => ({ parts: [value], country: '' })),
  z
    .object({
      addressLocality: text.catch(''),
      addressRegion: text.catch(''),
      addressCountry: named,
    })
    .transform(({ addressLocality, addressRegion, addressCountry }) => ({
      parts: [addressLocality, addressRegion, addressCountry],
      country: addressCountry,
    })),
]);

const Place = z.union([
  text.transform((value) => ({ parts: [value], country: '' })),
  z.object({ address: Address.catch({ parts: [], country: '' }) }).transform(({ address }) => address),
]);

const SalaryValue = z.union([
  z.object({ value: amount, minValue: amount, maxValue: amount, unitText: text.catch('') }),
  amount.transform((value) => ({ value, minValue: null, maxValue: null, unitText: '' })),
]);

/** https://schema.org/JobPosting, in the many shapes that pages give it. */
const JobPosting = z.object({
  title: text.catch(''),
  name: text.catch(''),
  description: text.catch(''),
  hiringOrganization: named,
  jobLocation: oneOrMore(Place),
  jobLocationType: text.catch(''),
  employmentType: oneOrMore(text),
  baseSalary: z
    .object({ currency: text.catch(''), value: SalaryValue.nullable().catch(null) })
    .nullable()
    .catch(null),
  salaryCurrency: text.catch(''),
  datePosted: text.nullable().catch(null),
  validThrough: text.nullable().catch(null),
  url: text.catch(''),
});
type JobPosting = z.output<typeof JobPosting>;

const periodOf: Record<string, SalaryPeriod> = {
  YEAR: 'year',
  ANNUAL: 'year',
  MONTH: 'month',
  WEEK: 'week',
  DAY: 'day',
  HOUR: 'hour',
};

function salaryOf({ baseSalary, salaryCurrency }: JobPosting): Salary | null {
  const value = baseSalary?.value;
  const currency = (baseSalary?.currency || salaryCurrency).toUpperCase();
  const min = value?.minValue ?? value?.value ?? null;
  const max = value?.maxValue ?? value?.value ?? null;
  const period = periodOf[value?.unitText.toUpperCase() ?? ''] ?? 'year';
  if ((min === null && max === null) || !isCurrency(currency)) return null;
  return {
    minMinor: min === null ? null : toMinor(min, currency),
    maxMinor: max === null ? null : toMinor(max, currency),
    currency,
    period,
  };
}

const withoutRepeats = (parts: string[]) => [...new Set(parts.map((part) => part.trim()).filter(Boolean))];

function toPosting(found: unknown): FeedJob | null {
  const parsed = JobPosting.safeParse(found);
  if (!parsed.success) return null;
  const posting = parsed.data;
  const words = htmlToPlainText(posting.description);
  const title = htmlToPlainText(posting.title || posting.name).replace(/\s+/g, ' ');
  if (!title || !words) return null;
  const locations = withoutRepeats(posting.jobLocation.map(({ parts }) => withoutRepeats(parts).join(', ')));
  const countries = new Set(posting.jobLocation.map(({ country }) => toCountryCode(country)).filter(Boolean));
  const read = readSalary(words);
  return {
    externalId: posting.url || title,
    title,
    company: cleanText(posting.hiringOrganization) || 'Company not named',
    locations,
    country: countries.size === 1 ? ([...countries][0] ?? null) : countryOfLocations(locations),
    remoteKind: toRemoteKind(posting.jobLocationType) ?? toRemoteKind(locations.join(' ')),
    employmentType: toEmploymentType(posting.employmentType.join(' ')),
    level: null,
    salary:
      salaryOf(posting) ??
      (read && {
        minMinor: read.minMinor,
        maxMinor: read.maxMinor,
        currency: read.currency,
        period: read.period,
      }),
    url: toWebAddress(posting.url),
    text: words,
    postedAt: toDate(posting.datePosted),
    expiresAt: toDate(posting.validThrough),
  };
}

/**
 * The job that a page's source describes for search engines (schema.org JobPosting as JSON-LD, also inside `@graph`).
 * @throws AppError `invalid` when the page describes none
 */
export function readJobPostingPage(html: string): FeedJob {
  const job = toPosting(findJobPosting(html));
  if (job) return job;
  throw new AppError(
    'invalid',
    'This page does not describe a job in a form that we can read. Copy the posting’s text and paste it under “Text” instead.',
    { fields: { html: 'No job description for search engines was found in this page.' } },
  );
}
