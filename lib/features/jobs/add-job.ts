import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { readSalary } from '@/lib/engine/reading/read-salary';
import {
  cleanText,
  countryOfLocations,
  readJobPostingPage,
  splitLocations,
  toRemoteKind,
} from '@/lib/integrations/jobs';
import { countOwnJobs } from './queries';
import { type AddJob, JobRecord, maxPostingLength } from './schema';
import { storeJobs } from './store-jobs';

const maxOwnJobs = 500;

type Pasted = Omit<JobRecord, 'externalId'>;

function fromText(input: Extract<AddJob, { by: 'text' }>): Pasted {
  const locations = splitLocations(input.location);
  const text = cleanText(input.text);
  const read = readSalary(text);
  return {
    title: input.title,
    company: input.company,
    locations,
    country: countryOfLocations(locations),
    remoteKind: toRemoteKind(input.location),
    employmentType: null,
    level: null,
    salary: read && {
      minMinor: read.minMinor,
      maxMinor: read.maxMinor,
      currency: read.currency,
      period: read.period,
    },
    url: input.url || null,
    text,
    postedAt: null,
    expiresAt: null,
  };
}

function fromPage(html: string): Pasted {
  const { externalId: _, ...job } = readJobPostingPage(html);
  return { ...job, text: job.text.slice(0, maxPostingLength), expiresAt: null };
}

/** The same title at the same company in the same place is the same job, however it was pasted. */
function identityOf({ company, title, locations }: Pasted): string {
  const words = [company, title, ...locations].map((part) => part.toLowerCase().replace(/\s+/g, ' '));
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32);
}

/**
 * Keeps a posting that the person pasted; only they ever see it. Pasted again it is updated.
 * @throws AppError `invalid` when the page holds no posting, `limit_reached` beyond 500 pasted jobs
 */
export async function addJob(actor: Actor, input: AddJob): Promise<{ jobId: string }> {
  if ((await countOwnJobs(actor.userId)) >= maxOwnJobs) {
    throw new AppError(
      'limit_reached',
      'You have added 500 jobs. Remove some that you no longer need first.',
    );
  }
  const pasted = input.by === 'page' ? fromPage(input.html) : fromText(input);
  const record = JobRecord.safeParse({ ...pasted, externalId: identityOf(pasted) });
  if (!record.success) {
    throw new AppError('invalid', 'This posting can not be read. Paste its text under “Text” instead.', {
      cause: record.error,
    });
  }
  const { ids } = await storeJobs('pasted', actor.userId, [record.data]);
  const [jobId] = ids;
  if (!jobId)
    throw new AppError('conflict', 'This job is being added already. Look for it in your list of jobs.');
  return { jobId };
}
