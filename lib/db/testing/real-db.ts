import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDb, setDb } from '../client';
import { migrate } from '../migrate';
import type { Db } from '../types';

/** Gives the test file a fresh, migrated database on the PostgreSQL server of TEST_DATABASE_URL. */
export function withRealDb(poolSize = 50): void {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `jobr_test_${randomUUID().replaceAll('-', '')}`;

  async function onServer(statement: string): Promise<void> {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  beforeAll(async () => {
    if (!server)
      throw new Error('TEST_DATABASE_URL is not set: this suite proves races on a real PostgreSQL.');
    await onServer(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    const pool = new Pool({ connectionString: url.href, max: poolSize });
    const db = drizzle(pool) as unknown as Db;
    await migrate(db);
    setDb({ db, close: () => pool.end() });
  });
  afterAll(async () => {
    await closeDb();
    await onServer(`drop database if exists ${name} with (force)`);
  });
}
