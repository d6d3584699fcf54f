// The suites that need a real PostgreSQL or Redis: races, locks, drivers, and every test of lib that writes to a database once more on it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './real-postgres.mjs';
import { startRedis } from './real-redis.mjs';
import { root } from './steps.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();

/** What a database has no part in was proven by `npm test`. */
function databaseTests() {
  return readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('lib', file))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.real.test.ts'))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('withTestDb('));
}

async function main() {
  const postgres = await startPostgres();
  const redis = await startRedis().catch((error) => {
    postgres.stop();
    throw error;
  });
  try {
    const env = { ...process.env, TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url };
    await tally.suite('feature tests on PostgreSQL', 'vitest', ['vitest', 'run', ...databaseTests()], env);
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
