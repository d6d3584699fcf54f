import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDb, setDb } from '../client';
import { migrate } from '../migrate';
import type { Opened } from '../pool-settings';
import type { Db } from '../types';

export type RealDb = Opened & { url: string };

/** A fresh, empty database on the server; closing it drops it. */
export async function createRealDatabase(
  server: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `jobr_test_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropUnused(() => onServer(`drop database if exists ${name}`)) };
}

/** Waits for the last sockets to close instead of cutting them, which their clients would report as a fault. */
async function dropUnused(drop: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const failure = await drop().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    if (attempt === 50) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The same, migrated and open. */
export async function openRealDb(server: string, poolSize = 20): Promise<RealDb> {
  const { url, drop } = await createRealDatabase(server);
  const pool = new Pool({ connectionString: url, max: poolSize });
  // The database is dropped while the last sockets are still closing.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // Of a server that a proof takes down.
  pool.on('error', () => undefined);
  const db = drizzle(pool) as unknown as Db;
  await migrate(db);
  return {
    db,
    url,
    async close() {
      await pool.end();
      await drop();
    },
  };
}

/** The server that races and locks are proven on. @throws Error when TEST_DATABASE_URL does not name one */
export function realServer(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: this suite needs a real PostgreSQL.');
  return server;
}

/** Gives the test file a fresh, migrated database on the PostgreSQL server of TEST_DATABASE_URL. */
export function withRealDb(poolSize = 50): void {
  beforeAll(async () => setDb(await openRealDb(realServer(), poolSize)));
  afterAll(closeDb);
}
