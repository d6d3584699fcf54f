import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type Door = { origin: string; kill: () => Promise<void>; stop: () => Promise<void> };

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** A process with the doors of the gateways on the given database; `more` are further variables. */
export async function startDoor(databaseUrl: string, more: Record<string, string>, port = 0): Promise<Door> {
  const { PATH, HOME } = process.env;
  const own = { NODE_ENV: 'test', APP_ENV: 'development', LOG_LEVEL: 'silent', PORT: String(port) } as const;
  const child = fork('e2e/instances/door.ts', {
    execArgv: ['--import', 'tsx'],
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
