// `npm run test:pg`: the journeys on a real PostgreSQL instead of the embedded database.
import { findChromium } from './find-chromium.mjs';
import { startPostgres } from './real-postgres.mjs';
import { assertNode, installPackages } from './steps.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();

async function main() {
  assertNode();
  await installPackages();
  if (!(await tally.check('build', 'npm', ['run', '--silent', 'build']))) return;
  const postgres = await startPostgres();
  try {
    const env = {
      ...process.env,
      CHROMIUM_PATH: await findChromium(),
      DATABASE_URL: postgres.url,
      SANDBOX_DATABASE_URL: postgres.createDatabase('sandbox'),
      PAYMENTS_DATABASE_URL: postgres.createDatabase('payments'),
    };
    await tally.suite('browser journeys on PostgreSQL', 'playwright', ['playwright', 'test'], env);
  } finally {
    postgres.stop();
  }
}

await main().catch(tally.fail);
tally.close();
