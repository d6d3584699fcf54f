// Two built servers and a worker on one fresh PostgreSQL database, as a balancer has them; the test itself is a third instance.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDb, setDb } from '@/lib/db/client';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { forgetSecrets } from '@/lib/integrations/secrets';
import { type FakeOpenAi, startOpenAi } from '../fakes/openai';
import { eventually, freePort, pause } from '../resilience/product';
import { type Order, seedPeople } from './people';

/** Of both, as behind a balancer; neither listens there. */
export const baseUrl = 'http://localhost:3000';
const secret = 'a-secret-of-the-proofs-that-is-long-enough';
/** No key is part of another one's name: each is looked for in a dump. */
export const keys = {
  environment: 'sk-proof-environment-7Hq2-0000',
  first: 'sk-proof-first-Kx93-1111',
  second: 'sk-proof-second-Vb58-2222',
};
const settings = {
  ...{ APP_ENV: 'production', AUTH_SECRET: secret, BASE_URL: baseUrl, OPENAI_API_KEY: keys.environment },
  ...{ SECRETS_KEY: 'a-key-for-keys-of-the-proofs-Zt41', AI_DAILY_BUDGET_USD: '1000' },
};
export const secretsKey = settings.SECRETS_KEY;

type Server = { origin: string; process: ChildProcess };
export type Written = { ms: number };

/** Ends when this process does. */
function start(program: string, env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const file = openSync(log, 'a');
  return spawn(process.execPath, [`dist/${program}`], { env, stdio: ['ignore', file, file, 'ipc'] });
}

/** As the page does. */
function ask(origin: string, { person, jobId, style }: Order, signal: AbortSignal | null): Promise<Response> {
  return fetch(`${origin}/api/letters`, {
    method: 'POST',
    headers: { cookie: person.cookie, origin: baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ cvId: person.cvId, jobId, style }),
    signal,
  });
}

/** Asks for a letter and reads it to its end. @throws Error when it does not end as one */
async function write({ origin }: Server, order: Order): Promise<Written> {
  const startedAt = performance.now();
  const response = await ask(origin, order, null);
  const text = await response.text();
  const last = text.trim().split('\n').at(-1) ?? '';
  if (!response.ok || !last.includes('"done"')) throw new Error(`no letter: ${response.status} ${last}`);
  return { ms: performance.now() - startedAt };
}

/** Asks for a letter and leaves as soon as something of it is there. */
async function leave({ origin }: Server, order: Order): Promise<void> {
  const leaving = new AbortController();
  const response = await ask(origin, order, leaving.signal);
  await response.body?.getReader().read();
  leaving.abort();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Asks for so many letters at a time and server, with a breath between two of a lane, until it is stopped. */
function startLoad(
  servers: readonly Server[],
  { lanes, pauseMs }: { lanes: number; pauseMs: number },
  next: () => Order,
) {
  const written = servers.map(() => 0);
  const failures: unknown[] = [];
  let isOver = false;
  const lane = async (server: Server, index: number) => {
    while (!isOver) {
      await write(server, next()).then(
        () => {
          written[index] = (written[index] ?? 0) + 1;
        },
        (error: unknown) => failures.push(error),
      );
      await pause(pauseMs);
    }
  };
  const running = Promise.all(
    servers.flatMap((server, index) => Array.from({ length: lanes }, () => lane(server, index))),
  );
  return {
    failures,
    written: () => written.reduce((sum, count) => sum + count, 0),
    /** Until each server has written so many more letters. */
    async goOn(count: number) {
      const goals = written.map((already) => already + count);
      const isThere = async () =>
        failures.length > 0 || written.every((already, index) => already >= (goals[index] ?? 0));
      await eventually(isThere, 60_000);
    },
    async stop() {
      isOver = true;
      await running;
    },
  };
}

type FleetOptions = { people: number; env?: Record<string, string>; keys?: readonly string[] };

export async function startFleet(options: FleetOptions) {
  if (!existsSync('dist/server.js')) throw new Error('There is no build: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-fleet-'));
  const fake: FakeOpenAi = await startOpenAi({ keys: options.keys ?? Object.values(keys) });
  const opened = await openRealDb(realServer());
  setDb(opened);
  const limits = { OUTBOUND_LIMITS: 'openai=600000' };
  const shared = { ...settings, OPENAI_BASE_URL: fake.baseUrl, ...limits, ...options.env };
  Object.assign(process.env, shared);
  forgetSecrets();
  const env = { ...shared, NODE_ENV: 'production' as const, DATABASE_URL: opened.url, LOG_LEVEL: 'debug' };
  const log = path.join(folder, 'log');
  const startServer = async (): Promise<Server> => {
    const port = await freePort();
    const own = { ...env, HOSTNAME: '127.0.0.1', PORT: String(port) };
    return { origin: `http://127.0.0.1:${port}`, process: start('server.js', own, log) };
  };
  const servers = [await startServer(), await startServer()] as const;
  const worker = start('worker.js', env, log);
  const { people, orders } = await seedPeople(options.people, { baseUrl, secret });
  for (const { origin } of servers) {
    await eventually(() => fetch(`${origin}/api/health`).then((response) => response.ok), 60_000);
  }
  const next = () => {
    const order = orders.pop();
    if (!order) throw new Error('All letters are written: seed more people.');
    return order;
  };
  const processes = [worker, ...servers.map((server) => server.process)];
  const endAll = () => Promise.all(processes.map(end));

  return {
    ...{ fake, people, next, origins: servers.map(({ origin }) => origin) },
    /** By the first server or by the second. */
    write: (server: 0 | 1, order: Order = next()) => write(servers[server], order),
    leave: (server: 0 | 1) => leave(servers[server], next()),
    startLoad: (lanes: number, pauseMs = 100) => startLoad(servers, { lanes, pauseMs }, next),
    residentMb: () =>
      servers.map(({ process: { pid } }) =>
        Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024),
      ),
    /** Of all three. */
    log: () => readFileSync(log, 'utf8'),
    /** As a deployment ends them: what they recorded is written first. */
    endAll,
    async close() {
      await endAll();
      await fake.close();
      await closeDb();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Fleet = Awaited<ReturnType<typeof startFleet>>;
