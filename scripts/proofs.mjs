// `npm run proofs`: what needs real servers, at ten times the size that `npm run test:real` takes, with the figures and their machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { startPostgres } from './real-postgres.mjs';
import { startRedis } from './real-redis.mjs';
import { assertNode, installPackages } from './steps.mjs';
import { createTally } from './tally.mjs';

const tally = createTally();
const gigabyte = 1024 ** 3;

async function versionOf(url) {
  // Not at the top: on a bare clone it is installed by then, and not before.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version').finally(() => client.end());
  return rows[0].server_version;
}

const load = () => loadavg()[0].toFixed(1);

async function prove(postgres, redis, file) {
  const startedWith = load();
  const scaled = { ...process.env, PROOF_SCALE: '10', PROOF_FIGURES: file };
  const env = { ...scaled, TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url };
  const config = ['--config', 'vitest.real.config.ts'];
  await tally.suite('gate', 'vitest', ['vitest', 'run', 'bench/hanging-provider.test.ts'], scaled);
  await tally.suite('real servers', 'vitest', ['vitest', 'run', ...config, ...process.argv.slice(2)], env);
  const memory = Math.round(totalmem() / gigabyte);
  console.log(
    `\nOn ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores, ${memory} GB,`,
  );
  console.log(`Node ${process.versions.node}, PostgreSQL ${await versionOf(postgres.url)},`);
  console.log(`load ${startedWith} before and ${load()} after, commit ${commit()}:`);
  console.log(readFileSync(file, 'utf8').replace(/^/gm, '  ').trimEnd());
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  } catch {
    return 'unknown';
  }
}

async function main() {
  assertNode();
  await installPackages();
  if (!(await tally.check('build', 'npm', ['run', '--silent', 'build']))) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-proofs-'));
  const file = path.join(folder, 'figures');
  writeFileSync(file, '');
  const postgres = await startPostgres();
  const redis = await startRedis().catch((error) => {
    postgres.stop();
    throw error;
  });
  try {
    await prove(postgres, redis, file);
  } finally {
    await redis.stop();
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch(tally.fail);
tally.close();
