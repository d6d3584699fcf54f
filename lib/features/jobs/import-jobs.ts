import { JobRecord } from './schema';
import { type StoreCounts, storeJobs } from './store-jobs';

export type ImportJobs = { source: string; records: readonly unknown[] };
export type ImportCounts = StoreCounts & {
  /** Records that are not postings (no title, no text …): left out. */
  refused: number;
};

/**
 * Takes postings of one public source in. Idempotent: what did not change is only seen again, what changed moves
 * `updatedAt` and is matched again. Has no actor: the operator's commands and background work call it.
 */
export async function importJobs({ source, records }: ImportJobs): Promise<ImportCounts> {
  const parsed = records.map((record) => JobRecord.safeParse(record));
  const usable = parsed.flatMap((result) => (result.success ? [result.data] : []));
  const { inserted, changed, unchanged } = await storeJobs(source, null, usable);
  return { inserted, changed, unchanged, refused: records.length - usable.length };
}
