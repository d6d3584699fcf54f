import { inTransaction } from '@/lib/db/client';
import type { JobFeed } from '@/lib/integrations/jobs/types';
import { enqueue } from '@/lib/integrations/queue';
import { type ImportCounts, importJobs } from './import-jobs';
import { closeUnseen, readDatabaseTime } from './queries';

export type BoardProgress = { done: number; total: number | null };
export type BoardCounts = ImportCounts & { closed: number };

/** With more of a board unread than this, what is missing is more likely ours than theirs. */
const maxRefusedShare = 0.1;

/**
 * Brings a company's whole board in, page by page. Jobs that the board no longer lists are closed, but only once the
 * whole board was read. @throws AppError of the feed; pages stored before it stay.
 */
export async function importBoard(
  source: string,
  pages: ReturnType<JobFeed['readBoard']>,
  onProgress: (progress: BoardProgress) => void = () => {},
): Promise<BoardCounts> {
  const startedAt = await readDatabaseTime();
  const counts: BoardCounts = { inserted: 0, changed: 0, unchanged: 0, refused: 0, closed: 0 };
  let done = 0;
  for await (const { jobs, unreadable, total } of pages) {
    const page = await importJobs({ source, records: jobs });
    counts.inserted += page.inserted;
    counts.changed += page.changed;
    counts.unchanged += page.unchanged;
    counts.refused += page.refused + unreadable;
    done += jobs.length + unreadable;
    onProgress({ done, total });
  }
  if (counts.refused > done * maxRefusedShare) return counts;
  counts.closed = await inTransaction(async () => {
    const closed = await closeUnseen(source, startedAt);
    if (closed > 0) await enqueue('match-all', {});
    return closed;
  });
  return counts;
}
