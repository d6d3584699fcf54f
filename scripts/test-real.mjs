// The suites that need a real PostgreSQL or Redis: races, locks, drivers, and the unit and feature tests once more on it.
import { startPostgres } from './real-postgres.mjs';
import { startRedis } from './real-redis.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();

async function main() {
  const postgres = await startPostgres();
  const redis = await startRedis().catch((error) => {
    postgres.stop();
    throw error;
  });
  try {
    const env = { ...process.env, TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url };
    await tally.suite('feature tests on PostgreSQL', 'vitest', ['vitest', 'run', 'lib'], env);
    await tally.suite(
      'races and drivers on PostgreSQL and Redis',
      'vitest',
      ['vitest', 'run', '--config', 'vitest.real.config.ts'],
      env,
    );
  } finally {
    await redis.stop();
    postgres.stop();
  }
}

await main().catch(tally.fail);
tally.close();
