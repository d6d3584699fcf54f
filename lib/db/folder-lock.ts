import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

type Holder = { pid: number; startedAt: string };

const takeoverMs = 10_000;

/** What tells a process from a later one that was given the same number; empty where the system does not say. */
function startOf(pid: number): string {
  try {
    // Field 22 of stat, counted after the command's closing parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    } catch {
      return '';
    }
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(holder.pid) === holder.startedAt;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

export function lockFile(dataDir: string): string {
  return path.join(dataDir, 'database.lock');
}

export function isHeld(file: string): boolean {
  const holder = readHolder(file);
  return holder !== null && isAlive(holder);
}

/** Puts our name on the lock in one step: a reader never sees half a file, and only one writer wins. */
function claim(file: string): boolean {
  const own = `${file}.${process.pid}`;
  const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes a dead holder's lock; the guard keeps two finders from removing each other's new one. */
function removeStale(file: string): void {
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    const age = statSync(guard, { throwIfNoEntry: false });
    if (age && Date.now() - age.mtimeMs > takeoverMs) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (!isHeld(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

/**
 * Takes the folder for this process; a lock whose process is gone is taken over.
 * @returns how to give it back, or null when a living process holds it
 */
export async function lockFolder(file: string): Promise<(() => void) | null> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (claim(file)) return () => unlinkSync(file);
    if (isHeld(file)) return null;
    removeStale(file);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
