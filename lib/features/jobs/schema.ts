import { z } from 'zod';
import { employmentTypes, salaryPeriods } from '@/lib/core/employment';
import { storable } from '@/lib/core/storable';
import { levels, remoteKinds } from '@/lib/engine/types';

/** A person's or a feed's words, as the database can keep them. */
const storedText = () => z.string().overwrite(storable).trim();
const words = (max: number) => storedText().min(1).max(max);
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

export const maxPostingLength = 100_000;

export const JobSalary = z
  .object({
    minMinor: z.number().int().positive().nullable(),
    maxMinor: z.number().int().positive().nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    period: z.enum(salaryPeriods),
  })
  .refine(({ minMinor, maxMinor }) => minMinor !== null || maxMinor !== null, 'Give at least one amount.');

/** One posting to import. */
export const JobRecord = z.object({
  externalId: words(300),
  title: words(300),
  company: words(200),
  locations: z.array(words(200)).max(50),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  remoteKind: z.enum(remoteKinds).nullable(),
  employmentType: z.enum(employmentTypes).nullable(),
  level: z.enum(levels).nullable(),
  salary: JobSalary.nullable(),
  url: webAddress.nullable(),
  text: words(maxPostingLength),
  postedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
});
export type JobRecord = z.infer<typeof JobRecord>;

/** A line of the sample corpus: its age is counted from the day it is loaded. */
export const SampleJob = JobRecord.omit({ postedAt: true, expiresAt: true }).extend({
  ageDays: z.number().int().min(0).max(365),
});

export const jobShows = ['all', 'saved', 'hidden', 'mine'] as const;
export const jobAges = ['1', '3', '7', '14', '30'] as const;
export const jobsPerPage = 20;
export const mostJobsFound = 1000;
const maxPage = mostJobsFound / jobsPerPage;

const listOf = <T extends string>(values: readonly T[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) =>
      [given].flat().filter((value): value is T => values.some((known) => known === value)),
    )
    .catch([])
    .default([]);

/** The filters of the job list as they stand in its address; what does not fit is ignored, never an error. */
export const JobSearch = z.object({
  q: storedText().max(200).catch('').default(''),
  place: storedText().max(100).catch('').default(''),
  remote: listOf(remoteKinds),
  level: listOf(levels),
  type: listOf(employmentTypes),
  /** Posted at most so many days ago. */
  age: z.enum(jobAges).nullable().catch(null).default(null),
  /** As typed: `₹12 LPA`, `$90k`, `£40,000`. */
  salary: storedText().max(60).catch('').default(''),
  show: z.enum(jobShows).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(maxPage).catch(1).default(1),
});
export type JobSearch = z.infer<typeof JobSearch>;

export const JobId = z.object({ jobId: z.uuid() });
export type JobId = z.infer<typeof JobId>;

export const MarkJob = JobId.extend({ mark: z.enum(['saved', 'hidden']).nullable() });
export type MarkJob = z.infer<typeof MarkJob>;

export const maxPageHtmlLength = 700_000;

/** A posting that a person brings by hand: the page's HTML, or its words. */
export const AddJob = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('page'),
    html: storedText()
      .min(1, 'Paste the page’s source here.')
      .max(
        maxPageHtmlLength,
        'This page is longer than 700,000 characters. Paste the posting’s text instead.',
      ),
  }),
  z.object({
    by: z.literal('text'),
    title: storedText().min(1, 'Give the job’s title.').max(300, 'Keep the title below 300 characters.'),
    company: storedText().min(1, 'Name the company.').max(200, 'Keep the name below 200 characters.'),
    location: storedText().max(200, 'Keep the place below 200 characters.').default(''),
    url: z
      .union(
        [z.literal(''), webAddress],
        'Give a full web address that starts with https://, or leave it empty.',
      )
      .default(''),
    text: storedText()
      .min(80, 'Paste the posting’s whole text: matching and letters need its words.')
      .max(
        maxPostingLength,
        'This posting is longer than 100,000 characters. Paste only the posting itself.',
      ),
  }),
]);
export type AddJob = z.infer<typeof AddJob>;
