import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { childPath } from '@/lib/core/child-path';
import type { ChildMessage } from './embedded-protocol';
import { isHeld, lockFile } from './folder-lock';
import { isServed, socketFolder, socketPath } from './socket-folder';

const startDeadlineMs = 60_000;
const askAgainMs = 100;
const keeperMs = 1_500;
const nodeFlags = [
  '--max-semi-space-size=2',
  '--max-old-space-size=512',
  '--disable-warning=ExperimentalWarning',
];

// The child needs none of our secrets.
const noEnvironment = {} as NodeJS.ProcessEnv;

export type Served = {
  /** Folder of the socket: what PostgreSQL clients take as host. */
  host: string;
  /** Ends the server if this process started it. */
  stop: () => Promise<void>;
};

/**
 * The embedded database, served: by whoever started it first, else by a child of this process. Other processes of
 * this machine share it through the socket; the folder's lock keeps a second server out.
 * @param onLost called once when the server is gone, so that the next query asks again
 * @throws Error when the database can not be started
 */
export async function serveEmbedded(dataDir: string, onLost: () => void): Promise<Served> {
  const folder = path.resolve(dataDir);
  const host = socketFolder(folder);
  const endsAt = performance.now() + startDeadlineMs;
  let child: ChildProcess | null = null;
  while (!(await isServed(host))) {
    if (performance.now() > endsAt) throw new Error(`The embedded database in ${folder} does not answer.`);
    if (await isSomebodyComing(folder)) continue;
    child = await start(folder, host);
  }
  watch(host, onLost);
  return { host, stop: () => stop(child) };
}

/** Waits a little while another process holds the folder, or while a killed one's keeper may start it again. */
async function isSomebodyComing(dataDir: string): Promise<boolean> {
  const file = lockFile(dataDir);
  if (isHeld(file)) {
    await delay(askAgainMs);
    return true;
  }
  if (!existsSync(file)) return false;
  await delay(keeperMs);
  return isHeld(file) || isServed(socketFolder(dataDir));
}

/** The child once it listens; null when it ended before, because another was first or somebody killed it. */
async function start(dataDir: string, host: string): Promise<ChildProcess | null> {
  const child = fork(childPath('embedded'), [dataDir, host], {
    execArgv: nodeFlags,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: noEnvironment,
  });
  const outcome = await Promise.race([
    once(child, 'message').then(([message]) => message as ChildMessage),
    once(child, 'exit').then(() => null),
  ]);
  if (outcome && !outcome.ready) throw new Error(`The embedded database did not start: ${outcome.reason}`);
  // From here on the child does not keep a command alive that has done its work.
  child.unref();
  child.channel?.unref();
  return outcome ? child : null;
}

/** A silent connection: it ends in the moment in which the server does, before any query has to fail. */
function watch(host: string, onLost: () => void): void {
  const socket = connect(socketPath(host));
  socket.unref();
  socket.on('error', () => undefined);
  socket.once('close', onLost);
}

async function stop(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGTERM');
  await once(child, 'exit');
}
