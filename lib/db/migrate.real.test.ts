import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate';
import { createRealDatabase, realServer } from './testing/real-db';
import type { Db } from './types';

let database: Awaited<ReturnType<typeof createRealDatabase>>;
const pools: Pool[] = [];
beforeAll(async () => {
  database = await createRealDatabase(realServer());
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

function instance(): Db {
  const pool = new Pool({ connectionString: database.url, max: 2 });
  pools.push(pool);
  return drizzle(pool) as unknown as Db;
}

const isMigration = (file: string) => file.endsWith('.sql');

test('ten instances that start at once on an empty database migrate it once, and all may serve', async () => {
  const instances = Array.from({ length: 10 }, instance);
  await Promise.all(instances.map((db) => migrate(db)));
  const [first] = instances;
  if (!first) throw new Error('no instance');
  const { rows } = (await first.execute(
    sql`select (select count(*)::int from drizzle.__drizzle_migrations) as ours,
               (select count(*)::int from pgboss.version) as queue,
               (select count(*)::int from information_schema.tables where table_schema = 'public') as tables`,
  )) as unknown as { rows: { ours: number; queue: number; tables: number }[] };
  expect(rows[0]).toMatchObject({ ours: readdirSync('drizzle').filter(isMigration).length, queue: 1 });
  expect(rows[0]?.tables).toBeGreaterThan(10);
});
