// The embedded database's own process: PGlite behind a private socket, so that a long query never stops a page.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { alreadyServed, type ChildMessage } from './embedded-protocol';
import { lockFile, lockFolder } from './folder-lock';
import { makeSocketFolder, socketFolder, socketPath } from './socket-folder';
import { createWireServer } from './wire-server';

const closeDeadlineMs = 10_000;
const firstUpkeepMs = 60_000;
const upkeepMs = 6 * 60 * 60_000;

// Sized for one machine: PGlite's own 128 MB of buffers would be half of the product's memory.
const settings = [
  'shared_buffers=32MB',
  'wal_buffers=1MB',
  'max_wal_size=64MB',
  'min_wal_size=32MB',
  'jit=off',
];

const dataDir = path.resolve(process.argv[2] ?? '.data');
const socketDir = process.argv[3] ?? socketFolder(dataDir);

function tell(message: ChildMessage): void {
  process.send?.(message);
}

async function openDatabase(): Promise<PGlite> {
  const folder = path.join(dataDir, 'database');
  // A first start that was cut short leaves a folder that can not be opened and holds nothing yet.
  const unfinished = path.join(dataDir, 'database.unfinished');
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(folder)) writeFileSync(unfinished, '');
  const database = await PGlite.create({
    dataDir: folder,
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  });
  rmSync(unfinished, { force: true });
  const execute = database.execProtocolRawStream.bind(database);
  // A failed statement is an answer, not a rejection: this is the engine itself breaking, and a new start mends it.
  database.execProtocolRawStream = (message, options) =>
    execute(message, options).catch((error) => {
      process.stderr.write(
        `The embedded database stopped: ${error instanceof Error ? error.name : 'unknown'}\n`,
      );
      process.exit(1);
    });
  return database;
}

/** PGlite has no autovacuum. Asked for through the socket, it waits its turn between the transactions of others. */
async function keepUp(): Promise<void> {
  const client = new Client({ host: socketDir, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('vacuum (analyze)');
  await client.end();
}

async function main(): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(lockFile(dataDir));
  if (!unlock) process.exit(alreadyServed);
  const database = await openDatabase();
  makeSocketFolder(socketDir);
  rmSync(socketPath(socketDir), { force: true });
  const server = createWireServer(database);
  await server.listen(socketPath(socketDir));

  const upkeep = () => void keepUp().catch(() => undefined);
  setTimeout(upkeep, firstUpkeepMs).unref();
  setInterval(upkeep, upkeepMs).unref();

  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(1), closeDeadlineMs).unref();
    await server.close();
    await database.close();
    unlock();
    process.exit(0);
  };
  process.on('SIGTERM', close);
  // Ctrl-C reaches the whole group: whoever started us asks for the end when its own work is done.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', close);
  if (process.send && !process.connected) await close();
  tell({ ready: true });
}

process.umask(0o077);
main().catch((error) => {
  tell({ ready: false, reason: error instanceof Error ? error.message : 'unknown' });
  process.stderr.write(
    `The embedded database could not start: ${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});
