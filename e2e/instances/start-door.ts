import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export type Door = { origin: string; kill: () => Promise<void>; stop: () => Promise<void> };

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

// CommonJS packages inside an ES module still ask for `require`.
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

let bundled: Promise<string> | null = null;

/** One file, so that a door that was killed is back in half a second. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jobr-door-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'door.mjs');
  await build({
    ...{ entryPoints: ['e2e/instances/door.ts'], outfile, bundle: true, platform: 'node', format: 'esm' },
    ...{ target: 'node20', banner: { js: banner }, logLevel: 'error', tsconfig: 'tsconfig.json' },
    external: ['pg-native', 'cloudflare:sockets', 'pino-pretty'],
  });
  return outfile;
}

/** A process with the doors of the gateways on the given database; `more` are further variables. */
export async function startDoor(databaseUrl: string, more: Record<string, string>): Promise<Door> {
  bundled ??= bundle();
  const { PATH, HOME } = process.env;
  const own = { NODE_ENV: 'test', APP_ENV: 'development', LOG_LEVEL: 'silent', PORT: '0' } as const;
  const child = fork(await bundled, {
    execArgv: [],
    env: { PATH, HOME, ...own, DATABASE_URL: databaseUrl, ...more },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [said] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The door ended before it opened.'))),
  ]);
  return {
    origin: `http://127.0.0.1:${said.port}`,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}
