// `npm test`: everything that can be proven without a real server, from a bare clone, closing with `N passed, N failed`.
import { findChromium } from './find-chromium.mjs';
import { assertNode, installPackages } from './steps.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();

async function main() {
  assertNode();
  await installPackages();
  await tally.check('format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']);
  await tally.check('types', 'npm', ['run', '--silent', 'types']);
  await tally.check('floors', 'npm', ['run', '--silent', 'floors']);
  await tally.check('migrations', 'npm', ['run', '--silent', 'db:check']);
  await tally.suite('unit, feature and fake-provider tests', 'vitest', ['vitest', 'run']);
  if (await tally.check('build', 'npm', ['run', '--silent', 'build'])) {
    const env = { ...process.env, CHROMIUM_PATH: await findChromium() };
    await tally.suite('browser journeys', 'playwright', ['playwright', 'test'], env);
  }
}

await main().catch(tally.fail);
tally.close();
