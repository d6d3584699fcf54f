import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { closeDb, setDb } from '../client';
import { executeSql } from '../execute-sql';
import { migrate } from '../migrate';
import type { Opened } from '../pool-settings';
import { queueNames, queueSchema } from '../queue-schema';
import type { Db } from '../types';
import { openRealDb } from './real-db';

const migrationsFolder = path.resolve('drizzle');
const cacheFolder = path.resolve('node_modules/.cache/jobr');

/** One migrated data folder, packed once for each set of migrations: restoring it takes a sixth of making it. */
async function migratedDump(): Promise<Blob> {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(path.join(migrationsFolder, file)));
  }
  hash.update(JSON.stringify([queueSchema, queueNames]));
  const file = path.join(cacheFolder, `migrated-${hash.digest('hex').slice(0, 16)}.tar`);
  if (!existsSync(file)) {
    const fresh = await PGlite.create();
    await migrate(drizzle(fresh) as unknown as Db, migrationsFolder);
    const dump = await fresh.dumpDataDir('none');
    await fresh.close();
    mkdirSync(cacheFolder, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, Buffer.from(await dump.arrayBuffer()));
    renameSync(temporary, file);
  }
  return new Blob([readFileSync(file)]);
}

/** In-process PGlite, or with TEST_DATABASE_URL a database of its own on that server. */
async function openTestDb(): Promise<Opened> {
  const server = process.env.TEST_DATABASE_URL;
  if (server) return openRealDb(server);
  const client = await PGlite.create({ loadDataDir: await migratedDump() });
  return { db: drizzle(client) as unknown as Db, close: () => client.close() };
}

/**
 * Of fifty tables a test fills a few: to empty those costs a fifth of truncating all. Without triggers, so in any order. The lock
 * waits for what the test before is still writing behind its caller's back.
 */
const emptyEachTable = `do $$
  declare
    name text;
    has_rows boolean;
  begin
    set local session_replication_role = replica;
    execute (
      select 'lock table ' || string_agg(format('%I', tablename), ', ') || ', pgboss.job in share mode'
      from pg_tables where schemaname = 'public'
    );
    for name in
      select format('%I', tablename) from pg_tables where schemaname = 'public' union all select 'pgboss.job'
    loop
      execute format('select exists(select 1 from %s)', name) into has_rows;
      if has_rows then
        execute format('delete from %s', name);
      end if;
    end loop;
  end $$`;

/** Gives the test file a database of its own, with real migrations, emptied before each test. */
export function withTestDb(): void {
  beforeAll(async () => setDb(await openTestDb()));
  beforeEach(() => executeSql(emptyEachTable));
  afterAll(closeDb);
}
