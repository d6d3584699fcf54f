import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, freePort } from './product';

const megabyte = 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'jobr-dist-'));
const dist = path.join(folder, 'copied');
const running: ChildProcess[] = [];

beforeAll(() => {
  if (!existsSync('dist/server.js')) throw new Error('There is no build: npm run build');
  cpSync('dist', dist, { recursive: true });
});
afterAll(() => {
  for (const one of running) one.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(program: string, port: number): ChildProcess {
  const child = spawn(process.execPath, [path.join(dist, program)], {
    cwd: folder,
    // Nothing of this machine's environment: the folder has to stand by itself.
    env: {
      NODE_ENV: 'production',
      APP_ENV: 'production',
      AUTH_SECRET: 'x'.repeat(40),
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
    },
    stdio: 'ignore',
  });
  running.push(child);
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function residentKb(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
}

test('an idle product on an existing folder stays within 600 MB, its server within 200', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const isHealthy = () => fetch(`${origin}/api/health`).then((response) => response.ok);
  const first = start('server.js', port);
  await eventually(isHealthy, 60_000);
  await stop(first);
  const lock = path.join(folder, '.data', 'database.lock');
  await eventually(async () => !existsSync(lock), 15_000);

  const startedAt = performance.now();
  const server = start('server.js', port);
  await eventually(() => fetch(origin).then((response) => response.ok), 30_000);
  const firstAnswerMs = Math.round(performance.now() - startedAt);
  await eventually(isHealthy, 60_000);
  const worker = start('worker.js', port);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const database = (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid;
  const sizes = [server.pid, worker.pid, database].map(residentKb);
  const [serverKb = 0] = sizes;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `first answer ${firstAnswerMs} ms; idle MB: server, worker, database ${sizes.map((kb) => Math.round(kb / megabyte)).join(', ')}`,
  );
  expect(serverKb).toBeLessThan(200 * megabyte);
  expect(total).toBeLessThan(600 * megabyte);
  await Promise.all([stop(worker), stop(server)]);
}, 200_000);
