// One built server on a fresh PostgreSQL database, asked as a browser asks and as none would: any header can be sent.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDb, setDb } from '@/lib/db/client';
import { openRealDb, realServer } from '@/lib/db/testing/real-db';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { eventually, freePort } from '../resilience/product';

// Local, so that codes are sent without a mail provider; the outbox's page is not asked.
const settings = {
  ...{ APP_ENV: 'local', AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough' },
  OUTBOX_TOKEN: 'the-outbox-of-the-proofs',
} as const;

type Headers = Record<string, string>;
type Asked = { method?: string; headers?: Headers; body?: string };
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Acted = { ok: boolean; data?: unknown; error?: { code: string; message: string } };

/** What a browser keeps of what it was told. */
export type Jar = Map<string, string>;
const keep = (jar: Jar, { headers }: Answer) => {
  for (const line of headers['set-cookie'] ?? []) {
    const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
};
const cookiesOf = (jar: Jar): Headers =>
  jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {};

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** Under which id the build serves a server action. */
function actionId(file: string, name: string): string {
  const manifest = readFileSync('dist/.next/server/server-reference-manifest.json', 'utf8');
  const { node } = JSON.parse(manifest) as Manifest;
  const found = Object.entries(node).find(([, at]) => at.filename === file && at.exportedName === name);
  if (!found) throw new Error(`The build has no action ${name} of ${file}.`);
  return found[0];
}

export async function startOneServer(more: Record<string, string> = {}) {
  if (!existsSync('dist/server.js')) throw new Error('There is no build: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-one-'));
  const opened = await openRealDb(realServer());
  setDb(opened);
  Object.assign(process.env, settings);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = path.join(folder, 'log');
  const env = {
    ...{
      PATH: process.env.PATH,
      NODE_ENV: 'production' as const,
      DATABASE_URL: opened.url,
      BASE_URL: origin,
    },
    ...{ HOSTNAME: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'debug', ...settings, ...more },
  };
  const file = openSync(log, 'a');
  const stdio = ['ignore', file, file, 'ipc'] as const;
  const server: ChildProcess = spawn(process.execPath, ['dist/server.js'], { env, stdio: [...stdio] });
  const isHealthy = () => fetch(`${origin}/api/health`).then((response) => response.ok);
  await eventually(async () => server.exitCode !== null || (await isHealthy()), 60_000);
  if (server.exitCode !== null) throw new Error(`The server ended: ${readFileSync(log, 'utf8')}`);

  function ask(target: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(`${origin}${target}`, { method, headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Calls an action of the sign-in page as its form does. The result is null when the action sent the browser on. */
  async function act(name: string, input: object, jar: Jar, headers: Headers = {}) {
    const answer = await ask('/sign-in', {
      method: 'POST',
      headers: {
        ...{ origin, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' },
        ...{ 'next-action': actionId('app/(auth)/sign-in/actions.ts', name), ...cookiesOf(jar), ...headers },
      },
      body: JSON.stringify([input]),
    });
    keep(jar, answer);
    const line = /^\d+:(\{"ok":.*\})$/m.exec(answer.text)?.[1];
    return { answer, result: line ? (JSON.parse(line) as Acted) : null };
  }

  /** As a form of Auth.js's own pages would, with its token. */
  async function postAuth(target: string, fields: Headers, headers: Headers = {}): Promise<Answer> {
    const asked = await ask('/api/auth/csrf', { headers });
    const { csrfToken } = JSON.parse(asked.text) as { csrfToken: string };
    const jar: Jar = new Map();
    keep(jar, asked);
    return ask(`/api/auth/${target}`, {
      method: 'POST',
      headers: { ...headers, ...cookiesOf(jar), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, csrfToken }).toString(),
    });
  }

  return {
    ...{ origin, ask, act, postAuth },
    /** By code, to the end. @throws Error when it does not end in a session */
    async signIn(email: string, headers: Headers = {}): Promise<Jar> {
      const jar: Jar = new Map();
      await act('sendCode', { email }, jar, headers);
      const mail = (await listOutbox()).find(({ recipient, code }) => recipient === email && code);
      const { answer } = await act(
        'enterCode',
        { email, code: mail?.code, next: '/dashboard' },
        jar,
        headers,
      );
      if (!jar.has('jobr.session')) throw new Error(`no session: ${answer.status} ${answer.text}`);
      return jar;
    },
    visit: (page: string, jar: Jar, headers: Headers = {}) =>
      ask(page, { headers: { ...cookiesOf(jar), ...headers } }),
    log: () => readFileSync(log, 'utf8'),
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await closeDb();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type OneServer = Awaited<ReturnType<typeof startOneServer>>;
