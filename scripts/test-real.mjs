// The suites that need a real PostgreSQL: races, locks, drivers, and the unit and feature tests once more on it.
import { startPostgres } from './real-postgres.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();

async function main() {
  const postgres = await startPostgres();
  try {
    const env = { ...process.env, TEST_DATABASE_URL: postgres.url };
    await tally.suite('feature tests on PostgreSQL', 'vitest', ['vitest', 'run', 'lib'], env);
    await tally.suite(
      'races and drivers on PostgreSQL',
      'vitest',
      ['vitest', 'run', '--config', 'vitest.real.config.ts'],
      env,
    );
  } finally {
    postgres.stop();
  }
}

await main().catch(tally.fail);
tally.close();
