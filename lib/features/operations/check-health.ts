import { within } from '@/lib/core/within';
import { databaseState } from '@/lib/db/client';
import { version } from '@/package.json';
import { pingDatabase } from './queries';

export type Health = {
  status: 'ok' | 'starting' | 'down';
  database: 'ok' | 'starting' | 'down';
  version: string;
};

const patienceMs = 2_000;

/** Asks the database and gives up after two seconds; `starting` while it is being opened and migrated. */
export async function checkHealth(): Promise<Health> {
  const answered = pingDatabase().then(
    () => 'ok' as const,
    () => 'down' as const,
  );
  const database = await within(patienceMs, answered, () =>
    databaseState() === 'starting' ? ('starting' as const) : ('down' as const),
  );
  return { status: database, database, version };
}
