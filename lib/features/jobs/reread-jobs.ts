import { setImmediate as nextTurn } from 'node:timers/promises';
import { inTransaction } from '@/lib/db/client';
import { engineVersion } from '@/lib/engine/version';
import { enqueue } from '@/lib/integrations/queue';
import { listOutdatedPostings, updateReading } from './queries';
import { readPosting } from './read-posting';

const batchSize = 50;

/**
 * Reads anew what an older engine read: pasted postings come from no feed that would bring them again. Stopped at any
 * point it goes on where it was; a posting that was stored meanwhile is left as it is. Gives how many were read.
 */
export async function rereadJobs(): Promise<number> {
  let read = 0;
  let afterId: string | null = null;
  for (;;) {
    const batch = await listOutdatedPostings(engineVersion, afterId, batchSize);
    if (batch.length === 0) return read;
    const readings = batch.map(({ id, contentHash, ...posting }) => ({
      ...{ id, contentHash },
      reading: readPosting(posting),
    }));
    await inTransaction(async () => {
      for (const { id, contentHash, reading } of readings) await updateReading(id, contentHash, reading);
      await enqueue('match-all', {});
    });
    read += batch.length;
    afterId = batch[batch.length - 1]?.id ?? null;
    await nextTurn();
  }
}
