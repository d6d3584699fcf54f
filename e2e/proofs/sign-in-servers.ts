// Two built servers behind a proxy's address on one fresh PostgreSQL database; the test itself is a third instance, which sends codes.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { closeDb, setDb } from '@/lib/db/client';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { cookieName } from '@/lib/web/session-cookie';
import { eventually, freePort } from '../resilience/product';

const baseUrl = 'http://localhost:3000';
const settings = {
  ...{ APP_ENV: 'local', BASE_URL: baseUrl, AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough' },
  // Each client stands in a network of its own, as a proxy in front would say it.
  TRUSTED_PROXY_HOPS: '1',
  OUTBOX_TOKEN: 'an-outbox-token-of-the-proofs',
};

type Proof = { way: 'email' | 'password'; network: string; browser?: string } & Record<string, string>;

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** On a connection of its own: one that is kept may be closed by the server just when it is used again. */
async function post(url: string, headers: Record<string, string>, body: URLSearchParams) {
  const sent = request(url, { method: 'POST', agent: false, headers }).end(body.toString());
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode,
    cookies: response.headers['set-cookie'] ?? [],
    text: await text(response),
  };
}

/** The form's token and cookie; both are of use at either server. */
async function readForm(origin: string): Promise<{ csrfToken: string; cookie: string }> {
  const response = await fetch(`${origin}/api/auth/csrf`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { ...((await response.json()) as { csrfToken: string }), cookie: cookie.join('; ') };
}

export async function startSignInServers() {
  if (!existsSync('dist/server.js')) throw new Error('There is no build: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-sign-in-'));
  const opened = await openRealDb(realServer());
  setDb(opened);
  Object.assign(process.env, settings);
  const log = path.join(folder, 'log');
  const env = { ...process.env, ...settings, NODE_ENV: 'production' as const, DATABASE_URL: opened.url };
  const start = async () => {
    const port = await freePort();
    const file = openSync(log, 'a');
    const own = { ...env, HOSTNAME: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'debug', DATA_DIR: folder };
    const child = spawn(process.execPath, ['dist/server.js'], {
      env: own,
      stdio: ['ignore', file, file, 'ipc'],
    });
    return { origin: `http://127.0.0.1:${port}`, child };
  };
  const servers = [await start(), await start()] as const;
  for (const { origin } of servers) {
    await eventually(() => fetch(`${origin}/api/health`).then((response) => response.ok), 60_000);
  }
  const form = await readForm(servers[0].origin);
  const sessionCookie = cookieName(baseUrl, 'session');
  const browserCookie = cookieName(baseUrl, 'browser');

  return {
    /** Proves who one is at the first server or the second, as the form does; whether a session came of it. */
    async signIn(server: number, { way, network, browser = '', ...proof }: Proof): Promise<boolean> {
      const url = `${servers[server % 2]?.origin}/api/auth/callback/${way}`;
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `${form.cookie}; ${browserCookie}=${browser}`,
        'x-auth-return-redirect': '1',
        'x-forwarded-for': network,
      };
      const body = new URLSearchParams({ ...proof, csrfToken: form.csrfToken });
      const answer = await post(url, headers, body);
      const isIn = answer.cookies.some((line) => line.startsWith(`${sessionCookie}=ey`));
      if (!isIn && !/error=CredentialsSignin/.test(answer.text)) {
        throw new Error(`${answer.status} ${answer.text}`);
      }
      return isIn;
    },
    /** Of the newest mail to this address. */
    async readCode(email: string): Promise<string> {
      const code = (await listOutbox()).find((one) => one.recipient === email)?.code;
      if (!code) throw new Error('There is no code in the outbox.');
      return code;
    },
    residentMb: () =>
      servers.map(({ child }) =>
        Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024),
      ),
    log: () => readFileSync(log, 'utf8'),
    async close() {
      await Promise.all(servers.map(({ child }) => end(child)));
      await closeDb();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type SignInServers = Awaited<ReturnType<typeof startSignInServers>>;
