// Keeps the product's processes alive under `npm run up`: started by fork, so that they end when this process does.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';

const firstPauseMs = 300;
const longestPauseMs = 10_000;
// What ran this long was not broken from the start: it is started again at once.
const steadyMs = 3_000;
const maxLogBytes = 10 * 1024 * 1024;

/** One file for what all processes say; a large one is put aside, one generation back. */
export function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/**
 * @param {{ name: string, program: string, args?: string[], nodeFlags?: string[], env: Record<string, string>, log: number, cwd: string,
 *   quietCodes?: number[], onRestart: (name: string, pauseMs: number) => void }} options
 */
export function supervise({
  name,
  program,
  args = [],
  nodeFlags = [],
  env,
  log,
  cwd,
  quietCodes = [],
  onRestart,
}) {
  let child = null;
  let isStopping = false;
  let pauseMs = firstPauseMs / 2;
  let timer = null;

  function start() {
    const startedAt = Date.now();
    child = fork(program, args, { cwd, env, execArgv: nodeFlags, stdio: ['ignore', log, log, 'ipc'] });
    child.once('exit', (code) => {
      if (isStopping) return;
      const wasSteady = Date.now() - startedAt > steadyMs;
      pauseMs = wasSteady ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      if (!quietCodes.includes(code)) onRestart(name, pauseMs);
      timer = setTimeout(start, pauseMs);
    });
    return child;
  }

  start();
  return {
    name,
    /** The first message of the first process, or its exit code when it ended without one. */
    answered: Promise.race([
      once(child, 'message').then(([message]) => message),
      once(child, 'exit').then(([code]) => ({ ready: false, code })),
    ]),
    get pid() {
      return child?.pid;
    },
    /** Asks the process to end what it is doing, and ends it when it does not. */
    async stop(graceMs) {
      isStopping = true;
      clearTimeout(timer);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(killer);
    },
  };
}

export function closeLog(log) {
  closeSync(log);
}
