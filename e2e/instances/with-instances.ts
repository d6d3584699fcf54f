import { afterAll, afterEach, beforeAll } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { type Instance, startInstance } from './start-instance';

/** Gives the test file a fresh real database and starts instances on it, which end with the test. */
export function withInstances() {
  let url = '';
  const running: Instance[] = [];
  beforeAll(async () => {
    const opened = await openRealDb(realServer());
    url = opened.url;
    setDb(opened);
    await executeSql(
      'create table deeds (what text not null, instance text not null, at_ms float8 not null)',
    );
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((instance) => instance.stop()));
    await executeSql('truncate deeds, rate_limits, cache_entries, cache_flights');
  });
  afterAll(closeDb);

  return {
    async start(count: number, more?: Record<string, string>): Promise<Instance[]> {
      const started = await Promise.all(Array.from({ length: count }, () => startInstance(url, more)));
      running.push(...started);
      return started;
    },
    /** When each deed was done, oldest first. */
    async deeds(what: string): Promise<number[]> {
      const { rows } = await executeSql('select at_ms from deeds where what = $1 order by at_ms', [what]);
      return rows.map((row) => Number(row.at_ms));
    },
  };
}
