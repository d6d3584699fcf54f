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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'starting' | 'down'>((resolve) => {
    timer = setTimeout(() => resolve(databaseState() === 'starting' ? 'starting' : 'down'), patienceMs);
  });
  const database = await Promise.race([answered, late]);
  clearTimeout(timer);
  return { status: database, database, version };
}
