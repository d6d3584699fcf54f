// The product as `npm run up` runs it, on a data folder of its own, with its processes within reach.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { Pool } from 'pg';
import { socketFolder } from '@/lib/db/socket-folder';
import { cookieName } from '@/lib/web/session-cookie';

const programs = { server: 'server.js', worker: 'worker.js', database: 'embedded.mjs' } as const;
export type Part = keyof typeof programs;

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls until it gives something; a process that is being killed may refuse in between. */
export async function eventually<T>(
  ask: () => Promise<T | null | undefined | false>,
  deadlineMs: number,
): Promise<T> {
  const endsAt = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    if (Date.now() > endsAt) throw new Error(`It did not come to be in ${deadlineMs / 1000} s.`);
    await pause(100);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export async function startProduct() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jobr-kill-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const up: ChildProcess = spawn(process.execPath, ['scripts/up.mjs', '--port', String(port)], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const isHealthy = () => fetch(`${origin}/api/health`).then((response) => response.ok);
  await eventually(isHealthy, 400_000);
  const pool = new Pool({ host: socketFolder(dataDir), user: 'postgres', database: 'postgres', max: 2 });
  pool.on('error', () => undefined);

  return {
    origin,
    /** Rows, asked for again while the database is down. */
    rows: <T>(text: string, values: unknown[] = []) =>
      eventually(async () => (await pool.query(text, values)).rows as T[], 60_000),
    isHealthy,
    kill(part: Part): boolean {
      const pids = pidsOf(dataDir, part, up.pid ?? 0);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length > 0;
    },
    /** The cookie of a new person, as sign-in would have set it. */
    async signIn(email: string): Promise<string> {
      const [user] = await this.rows<{ id: string; session_version: number }>(
        'insert into users (email, email_verified) values ($1, now()) returning id, session_version',
        [email],
      );
      const [session] = await this.rows<{ id: string }>(
        `insert into sessions (user_id, way, expires_at) values ($1, 'email', now() + interval '1 day') returning id`,
        [user?.id],
      );
      const salt = cookieName(origin, 'session');
      const secret = /AUTH_SECRET=(.+)/.exec(readFileSync(path.join(dataDir, 'secrets'), 'utf8'))?.[1] ?? '';
      const token = { sub: user?.id, sessionId: session?.id, sessionVersion: user?.session_version };
      return `${salt}=${await encode({ token, secret, salt })}`;
    },
    async stop() {
      await pool.end();
      const ended = once(up, 'exit');
      up.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** Of this product only: the children of its `up`, and a database that one of them started. */
function pidsOf(dataDir: string, part: Part, upPid: number): number[] {
  if (part === 'database') {
    return [(JSON.parse(readFileSync(path.join(dataDir, 'database.lock'), 'utf8')) as { pid: number }).pid];
  }
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().split('\n');
  const children = lines.map((line) => line.trim().split(/\s+/)).filter(([, ppid]) => Number(ppid) === upPid);
  const isServer = (args: string[]) => /next-server|dist\/server\.js/.test(args.join(' '));
  return children
    .filter(([, , ...args]) =>
      part === 'server' ? isServer(args) : args.join(' ').includes(programs.worker),
    )
    .map(([pid]) => Number(pid));
}
