// What `npm run up` keeps between two calls under the data folder: secrets, and who runs now.
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { root } from './steps.mjs';

export const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
const runningFile = path.join(dataDir, 'up.json');
const secretsFile = path.join(dataDir, 'secrets');
const secretNames = ['AUTH_SECRET', 'OUTBOX_TOKEN'];
const stampFile = path.join(root, 'dist', '.built-from');

const builtFrom = [
  'app',
  'components',
  'lib',
  'public',
  'drizzle',
  'data',
  'scripts/build.mjs',
  'scripts/build-children.mjs',
  'scripts/without-scripts.mjs',
  'scripts/db-migrate.ts',
  'scripts/load-sample-jobs.ts',
  'scripts/jobs-import.ts',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'middleware.ts',
  'instrumentation.ts',
];

/** The secrets of this install: made once, readable for their owner alone. */
export function readSecrets() {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const text = existsSync(secretsFile) ? readFileSync(secretsFile, 'utf8') : '';
  const secrets = Object.fromEntries(
    text.split('\n').flatMap((line) => (line.includes('=') ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
  );
  for (const name of secretNames) secrets[name] ||= randomBytes(36).toString('base64url');
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(secretsFile, lines.join(''), { mode: 0o600 });
  chmodSync(secretsFile, 0o600);
  return secrets;
}

function filesIn(entry) {
  const full = path.join(root, entry);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(path.join(entry, name)));
}

/** A hash of everything that the build reads; tests do not count. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of builtFrom.flatMap(filesIn)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash();
}

export function stampBuild(hash) {
  writeFileSync(stampFile, hash);
}

/** The instance that runs on this data folder, if one answers. */
export async function findRunning() {
  try {
    const running = JSON.parse(readFileSync(runningFile, 'utf8'));
    process.kill(running.pid, 0);
    const response = await fetch(`http://127.0.0.1:${running.port}/api/health`, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok ? running : null;
  } catch {
    return null;
  }
}

export function writeRunning(running) {
  writeFileSync(runningFile, JSON.stringify(running), { mode: 0o600 });
}

export function clearRunning() {
  rmSync(runningFile, { force: true });
}

function isListening(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function isFree(port) {
  // `localhost` may mean either address to a browser, so neither may belong to another program.
  if ((await isListening(port, '127.0.0.1')) || (await isListening(port, '::1'))) return false;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The port that was asked for, or else the first free one from 3000 on. @throws Error when that is taken */
export async function choosePort(asked) {
  if (asked) {
    if (await isFree(asked)) return asked;
    throw new Error(`Port ${asked} is taken by another program: choose another with --port.`);
  }
  for (let port = 3000; port < 3100; port += 1) if (await isFree(port)) return port;
  throw new Error('No port from 3000 to 3099 is free: choose one with --port.');
}

/** The port that was asked for with --port or PORT, or null. */
export function readPort() {
  const index = process.argv.indexOf('--port');
  const value = index > 0 ? process.argv[index + 1] : process.env.PORT;
  if (!value) return null;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port must be a number from 1 to 65535, not "${value}".`);
}

/** What a local install runs with: bound to this machine, its own secrets, whatever else the caller set. */
export function localEnvironment(port) {
  const secrets = readSecrets();
  return {
    ...process.env,
    ...secrets,
    NODE_ENV: 'production',
    APP_ENV: 'local',
    HOSTNAME: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
  };
}
