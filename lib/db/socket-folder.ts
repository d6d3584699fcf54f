import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

// PostgreSQL clients look for this name inside the folder that they are given as host.
const socketName = '.s.PGSQL.5432';
// The system's own limit is 104 bytes on macOS and 108 on Linux.
const maxPathBytes = 100;

/** The folder of the database's socket: in the data folder, or under the system's own when that path is too long. */
export function socketFolder(dataDir: string): string {
  const near = path.join(path.resolve(dataDir), 'socket');
  if (Buffer.byteLength(path.join(near, socketName)) <= maxPathBytes) return near;
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `jobr-${process.getuid?.() ?? 0}-${hash}`);
}

export function socketPath(folder: string): string {
  return path.join(folder, socketName);
}

/** @throws Error when the folder is somebody else's: a stranger must not stand between us and the database */
export function makeSocketFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new Error(`The folder of the database's socket belongs to somebody else: ${folder}`);
  }
  chmodSync(folder, 0o700);
}

/** Whether a server listens on the socket. */
export function isServed(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(folder));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
