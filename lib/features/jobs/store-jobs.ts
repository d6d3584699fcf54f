import { createHash } from 'node:crypto';
import { inTransaction } from '@/lib/db/client';
import { engineVersion } from '@/lib/engine/version';
import { listCvs } from '@/lib/features/cvs/list-cvs';
import { enqueue } from '@/lib/integrations/queue';
import { placeTextOf } from './place-text';
import { listStored, type NewJob, touchJobs, upsertJobs } from './queries';
import { readPosting } from './read-posting';
import type { JobRecord } from './schema';

export type StoreCounts = { inserted: number; changed: number; unchanged: number };

const batchSize = 100;

/** Of what a person can see of the job; its dates and when it was seen are not content. */
function contentHashOf(record: JobRecord): string {
  const { postedAt: _posted, expiresAt: _expires, externalId: _id, ...content } = record;
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

function toRow(source: string, ownerUserId: string | null, record: JobRecord, contentHash: string): NewJob {
  const { salary, ...fields } = record;
  const reading = readPosting(record);
  const { profile } = reading;
  return {
    ...fields,
    source,
    ownerUserId,
    contentHash,
    remoteKind: record.remoteKind ?? profile.remoteKind,
    level: record.level ?? profile.level,
    country: record.country ?? profile.country,
    salaryMinMinor: salary?.minMinor ?? null,
    salaryMaxMinor: salary?.maxMinor ?? null,
    salaryCurrency: salary?.currency ?? null,
    salaryPeriod: salary?.period ?? null,
    placeText: placeTextOf(record.locations, record.country ?? profile.country),
    ...reading,
  };
}

async function storeBatch(
  source: string,
  ownerUserId: string | null,
  records: JobRecord[],
): Promise<StoreCounts & { ids: string[] }> {
  const stored = await listStored(
    source,
    ownerUserId,
    records.map((record) => record.externalId),
  );
  const known = new Map(stored.map((job) => [job.externalId, job]));
  const seen: { id: string; postedAt: Date | null; expiresAt: Date | null }[] = [];
  const rows: NewJob[] = [];
  for (const record of records) {
    const hash = contentHashOf(record);
    const job = known.get(record.externalId);
    if (job?.contentHash === hash && job.engineVersion === engineVersion) {
      seen.push({ id: job.id, postedAt: record.postedAt, expiresAt: record.expiresAt });
    } else rows.push(toRow(source, ownerUserId, record, hash));
  }
  return inTransaction(async () => {
    const written = await upsertJobs(rows);
    const reopened = await touchJobs(seen);
    if (written.length > 0 || reopened > 0) await askForMatching(ownerUserId);
    const inserted = written.filter((row) => row.isNew).length;
    const changed = written.length - inserted + reopened;
    return {
      inserted,
      changed,
      unchanged: records.length - inserted - changed,
      ids: [...seen, ...written].map((job) => job.id),
    };
  });
}

/** What one person pasted changes the matches of nobody else. */
async function askForMatching(ownerUserId: string | null): Promise<void> {
  if (ownerUserId === null) return enqueue('match-all', {});
  const cvs = await listCvs({ userId: ownerUserId, role: 'user' });
  for (const { id, state } of cvs) {
    if (state === 'ready') await enqueue('match-cv', { cvId: id, userId: ownerUserId });
  }
}

/**
 * Upserts by source, id and owner; a batch is one transaction, so a crash loses none that was counted. Twice the same
 * id in one call: the last one stands. Only new and changed postings are read by the engine and ask for matching.
 */
export async function storeJobs(
  source: string,
  ownerUserId: string | null,
  records: readonly JobRecord[],
): Promise<StoreCounts & { ids: string[] }> {
  const once = [...new Map(records.map((record) => [record.externalId, record])).values()];
  const total = { inserted: 0, changed: 0, unchanged: 0, ids: [] as string[] };
  for (let start = 0; start < once.length; start += batchSize) {
    const batch = await storeBatch(source, ownerUserId, once.slice(start, start + batchSize));
    total.inserted += batch.inserted;
    total.changed += batch.changed;
    total.unchanged += batch.unchanged;
    total.ids.push(...batch.ids);
  }
  return total;
}
