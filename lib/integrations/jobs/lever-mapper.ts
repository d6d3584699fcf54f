import { z } from 'zod';
import type { Salary, SalaryPeriod } from '@/lib/core/employment';
import { isCurrency, toMinor } from '@/lib/core/money';
import { readSalary } from '@/lib/engine/reading/read-salary';
import { cleanText, htmlToPlainText } from './html-text';
import {
  countryOfLocations,
  nameOfBoard,
  splitLocations,
  toCountryCode,
  toDate,
  toEmploymentType,
  toRemoteKind,
  toWebAddress,
} from './map-fields';
import type { FeedJob } from './types';

const SalaryRange = z.object({
  min: z.number().nullish(),
  max: z.number().nullish(),
  currency: z.string().nullish(),
  interval: z.string().nullish(),
});

/** What we read of a posting; all else is ignored. */
export const LeverPosting = z.object({
  id: z.string(),
  text: z.string(),
  categories: z
    .object({
      location: z.string().nullish(),
      commitment: z.string().nullish(),
      allLocations: z.array(z.string()).nullish(),
    })
    .nullish(),
  country: z.string().nullish(),
  workplaceType: z.string().nullish(),
  createdAt: z.number().nullish(),
  hostedUrl: z.string().nullish(),
  description: z.string().nullish(),
  descriptionPlain: z.string().nullish(),
  lists: z.array(z.object({ text: z.string().nullish(), content: z.string().nullish() })).nullish(),
  additional: z.string().nullish(),
  additionalPlain: z.string().nullish(),
  salaryRange: SalaryRange.nullish(),
  salaryDescriptionPlain: z.string().nullish(),
});
export type LeverPosting = z.infer<typeof LeverPosting>;

const periodOf: [RegExp, SalaryPeriod][] = [
  [/year|annual/, 'year'],
  [/month/, 'month'],
  [/week/, 'week'],
  [/day|dai/, 'day'],
  [/hour/, 'hour'],
];

function rangeSalary(range: LeverPosting['salaryRange']): Salary | null {
  const currency = range?.currency?.toUpperCase() ?? '';
  const period = periodOf.find(([word]) => word.test(range?.interval ?? ''))?.[1];
  if (!range || !period || !isCurrency(currency) || !(range.min || range.max)) return null;
  return {
    minMinor: range.min ? toMinor(range.min, currency) : null,
    maxMinor: range.max ? toMinor(range.max, currency) : null,
    currency,
    period,
  };
}

function textOf(posting: LeverPosting): string {
  const part = (html: string | null | undefined, plain: string | null | undefined) =>
    html ? htmlToPlainText(html) : cleanText(plain ?? '');
  const lists = (posting.lists ?? []).map(({ text, content }) => {
    // Lever gives the items without the list around them.
    const items = htmlToPlainText(`<ul>${content ?? ''}</ul>`);
    return items ? [cleanText(text ?? ''), items].filter(Boolean).join('\n') : '';
  });
  return [
    part(posting.description, posting.descriptionPlain),
    ...lists,
    part(posting.additional, posting.additionalPlain),
    cleanText(posting.salaryDescriptionPlain ?? ''),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Null for what is no posting: no title or no words. */
export function toFeedJob(answer: unknown, site: string): FeedJob | null {
  const parsed = LeverPosting.safeParse(answer);
  if (!parsed.success) return null;
  const posting = parsed.data;
  const text = textOf(posting);
  const title = posting.text.trim();
  if (!title || !text) return null;
  const { location, commitment, allLocations } = posting.categories ?? {};
  const locations = [...new Set([location ?? '', ...(allLocations ?? [])].flatMap(splitLocations))].slice(
    0,
    50,
  );
  const read = readSalary(text);
  return {
    externalId: posting.id,
    title,
    company: nameOfBoard(site),
    locations,
    country: toCountryCode(posting.country ?? '') ?? countryOfLocations(locations),
    remoteKind: toRemoteKind(posting.workplaceType ?? '') ?? toRemoteKind(locations.join(' ')),
    employmentType: toEmploymentType(commitment ?? ''),
    level: null,
    salary:
      rangeSalary(posting.salaryRange) ??
      (read && {
        minMinor: read.minMinor,
        maxMinor: read.maxMinor,
        currency: read.currency,
        period: read.period,
      }),
    url: toWebAddress(posting.hostedUrl),
    text,
    postedAt: toDate(posting.createdAt),
    expiresAt: null,
  };
}
