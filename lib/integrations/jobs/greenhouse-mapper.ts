import { z } from 'zod';
import type { Salary } from '@/lib/core/employment';
import { isCurrency, minorFactor } from '@/lib/core/money';
import { readSalary } from '@/lib/engine/reading/read-salary';
import { htmlToPlainText } from './html-text';
import {
  countryOfLocations,
  nameOfBoard,
  splitLocations,
  toDate,
  toEmploymentType,
  toRemoteKind,
  toWebAddress,
} from './map-fields';
import type { FeedJob } from './types';

const PayRange = z.object({
  min_cents: z.number().nullish(),
  max_cents: z.number().nullish(),
  currency_type: z.string().nullish(),
  title: z.string().nullish(),
});

/** What we read of a posting; all else is ignored. */
export const GreenhouseJob = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  company_name: z.string().nullish(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  absolute_url: z.string().nullish(),
  content: z.string(),
  first_published: z.string().nullish(),
  updated_at: z.string().nullish(),
  application_deadline: z.string().nullish(),
  metadata: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
  pay_input_ranges: z.array(PayRange).nullish(),
});
export type GreenhouseJob = z.infer<typeof GreenhouseJob>;

const dayOrHourBelow = 1000;

/** The feed's range has no period: its words or the size of the sum tell it. */
function paySalary(ranges: z.infer<typeof PayRange>[]): Salary | null {
  const range = ranges.find((one) => one.min_cents || one.max_cents);
  const currency = range?.currency_type?.toUpperCase() ?? '';
  if (!range || !isCurrency(currency)) return null;
  const toOwnMinor = (cents: number | null | undefined) =>
    cents ? Math.round((cents / 100) * minorFactor(currency)) : null;
  const top = (range.max_cents ?? range.min_cents ?? 0) / 100;
  const isHourly = /hour/i.test(range.title ?? '') || top < dayOrHourBelow;
  return {
    minMinor: toOwnMinor(range.min_cents),
    maxMinor: toOwnMinor(range.max_cents),
    currency,
    period: /month/i.test(range.title ?? '') ? 'month' : isHourly ? 'hour' : 'year',
  };
}

function textSalary(text: string): Salary | null {
  const read = readSalary(text);
  if (!read) return null;
  const { quote: _, ...salary } = read;
  return salary;
}

const metadataWords = (job: GreenhouseJob, name: RegExp) =>
  (job.metadata ?? [])
    .filter((field) => name.test(field.name))
    .map((field) =>
      [field.value]
        .flat()
        .filter((value) => typeof value === 'string')
        .join(' '),
    )
    .join(' ');

/** Null for what is no posting: no title or no words. */
export function toFeedJob(answer: unknown, board: string): FeedJob | null {
  const parsed = GreenhouseJob.safeParse(answer);
  if (!parsed.success) return null;
  const job = parsed.data;
  const text = htmlToPlainText(job.content);
  const title = job.title.trim();
  if (!title || !text) return null;
  const place = job.location?.name ?? '';
  const locations = splitLocations(place);
  const workplace = metadataWords(job, /workplace|remote|location type/i);
  return {
    externalId: String(job.id),
    title,
    company: job.company_name?.trim() || nameOfBoard(board),
    locations,
    country: countryOfLocations(locations),
    remoteKind: toRemoteKind(`${place} ${workplace}`),
    employmentType: toEmploymentType(metadataWords(job, /employment|commitment|job type/i)),
    level: null,
    salary: paySalary(job.pay_input_ranges ?? []) ?? textSalary(text),
    url: toWebAddress(job.absolute_url),
    text,
    postedAt: toDate(job.first_published ?? job.updated_at),
    expiresAt: toDate(job.application_deadline),
  };
}
