// `npm run up`: from a bare clone to the running product, and again in seconds. Needs Node and npm, nothing else.
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  choosePort,
  clearRunning,
  dataDir,
  findRunning,
  isBuilt,
  localEnvironment,
  readPort,
  readSecrets,
  writeRunning,
} from './local-state.mjs';
import { assertNode, installPackages, root, run } from './steps.mjs';
import { openLog, supervise } from './supervise.mjs';

const dist = path.join(root, 'dist');
const logFile = path.join(dataDir, 'up.log');
const alreadyServed = 3;
const healthDeadlineMs = 90_000;
const graceMs = 20_000;

const say = (line) => console.log(line);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function step(name, work) {
  const startedAt = Date.now();
  process.stdout.write(`  ${name} … `);
  const note = await work();
  say(note ?? seconds(startedAt));
}

/** Runs a command quietly; its output is shown only when it fails. */
async function quietly(command, args, env) {
  const lines = [];
  const code = await run(command, args, { env, onOutput: (text) => lines.push(text) });
  if (code === 0) return;
  process.stdout.write(`\n${lines.join('').split('\n').slice(-60).join('\n')}\n`);
  throw new Error(`This step failed: ${path.basename(args[0] ?? command)}. Its last lines stand above.`);
}

async function build() {
  if (isBuilt()) return 'unchanged';
  await quietly(process.execPath, [path.join(root, 'scripts', 'build.mjs')], process.env);
  return undefined;
}

async function startDatabase(processes, common) {
  if (process.env.DATABASE_URL) return 'yours (DATABASE_URL)';
  const database = supervise({
    name: 'database',
    program: path.join(dist, 'children', 'embedded.mjs'),
    args: [dataDir],
    nodeFlags: ['--max-semi-space-size=2', '--max-old-space-size=512'],
    quietCodes: [alreadyServed],
    ...common,
    // It needs none of the secrets.
    env: {},
  });
  processes.push(database);
  const answer = await database.answered;
  if (answer.ready || answer.code === alreadyServed) return undefined;
  throw new Error(`The database did not start: see ${logFile}`);
}

async function loadSampleJobs(env) {
  const loader = path.join(dist, 'load-sample-jobs.js');
  await quietly(process.execPath, [existsSync(loader) ? loader : path.join(dist, 'db-migrate.js')], env);
}

async function waitForHealth(port) {
  const endsAt = Date.now() + healthDeadlineMs;
  while (Date.now() < endsAt) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not become healthy in ${healthDeadlineMs / 1000} s: see ${logFile}`);
}

function whereToGo({ url, token }) {
  return [
    '',
    `  Open         ${url}`,
    `  Mail outbox  ${url}/dev/outbox?token=${token}`,
    '',
    '  Sign in with any address: its code appears in the outbox, no mail leaves this machine.',
    `  The first account becomes the administrator. Everything is kept in ${dataDir}; Ctrl-C stops.`,
    '',
  ].join('\n');
}

async function main() {
  if (process.platform === 'win32')
    throw new Error('Windows is not supported directly: run this inside WSL.');
  assertNode();
  const running = await findRunning();
  if (running) {
    const { OUTBOX_TOKEN } = readSecrets();
    say('\n  Career Co-Pilot is already running.');
    say(whereToGo({ url: running.url, token: OUTBOX_TOKEN }));
    return;
  }
  const port = await choosePort(readPort());
  say('\n  Career Co-Pilot');
  await step('Packages', async () => ((await installPackages()) ? undefined : 'unchanged'));
  await step('Build (about a minute when something changed)', build);

  const env = localEnvironment(port);
  const log = openLog(logFile);
  const processes = [];
  const onRestart = (name, pauseMs) =>
    say(`  The ${name} ended unexpectedly and starts again in ${pauseMs} ms.`);
  const common = { env, log, cwd: dist, onRestart };
  const stop = async () => {
    // What uses the database ends before it does.
    await Promise.all(processes.filter((one) => one.name !== 'database').map((one) => one.stop(graceMs)));
    await Promise.all(processes.map((one) => one.stop(graceMs)));
    clearRunning();
  };
  stopOnSignal(stop);
  try {
    await step('Database', () => startDatabase(processes, common));
    await step('Tables and sample jobs', () => loadSampleJobs(env));
    await step('Server and worker', async () => {
      processes.push(supervise({ name: 'server', program: path.join(dist, 'server.js'), ...common }));
      processes.push(supervise({ name: 'worker', program: path.join(dist, 'worker.js'), ...common }));
      await waitForHealth(port);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  writeRunning({ pid: process.pid, port, url: env.BASE_URL });
  say(whereToGo({ url: env.BASE_URL, token: env.OUTBOX_TOKEN }));
}

function stopOnSignal(stop) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      say('\n  Stopping: what is under way ends first …');
      await stop();
      process.exit(0);
    });
  }
}

main().catch((error) => {
  console.error(`\n  ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
