import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { migrate } from './migrate';
import type { Db } from './types';

type Opened = { db: Db; close: () => Promise<void> };

type Shared = { opened: Promise<Opened> | null; transactions: AsyncLocalStorage<Db>; ready: Db | null };

// Routes, actions and instrumentation are separate bundles of one process: what they share hangs on globalThis.
const key = Symbol.for('jobr.db');
const holder = globalThis as typeof globalThis & { [key]?: Shared };
holder[key] ??= { opened: null, transactions: new AsyncLocalStorage(), ready: null };
const shared: Shared = holder[key];

async function open(): Promise<Opened> {
  const { DATABASE_URL, DATABASE_POOL_MAX, DATABASE_IDLE_MS, DATABASE_ACQUIRE_TIMEOUT_MS } = env();
  const pool = new Pool({
    connectionString: DATABASE_URL,
    max: DATABASE_POOL_MAX,
    idleTimeoutMillis: DATABASE_IDLE_MS,
    connectionTimeoutMillis: DATABASE_ACQUIRE_TIMEOUT_MS,
  });
  const db = drizzle(pool) as unknown as Db;
  await migrate(db);
  return { db, close: () => pool.end() };
}

/** The database, or the transaction that surrounds the caller. Opens and migrates on the first call of the process. */
export async function db(): Promise<Db> {
  const transaction = shared.transactions.getStore();
  if (transaction) return transaction;
  if (shared.ready) return shared.ready;
  shared.opened ??= open();
  try {
    shared.ready = (await shared.opened).db;
    return shared.ready;
  } catch (cause) {
    shared.opened = null;
    throw new AppError('unavailable', 'The database can not be reached right now. Try again in a moment.', {
      cause,
    });
  }
}

/** Runs `work` in one transaction: every query inside it, through `db()`, takes part. Nested calls join the outer one. */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (shared.transactions.getStore()) return work();
  return (await db()).transaction((tx) => shared.transactions.run(tx as unknown as Db, work));
}

export async function closeDb(): Promise<void> {
  const opened = shared.opened;
  shared.opened = null;
  shared.ready = null;
  if (opened) await (await opened).close();
}

/** Puts an already open database in place, for tests and scripts that hold one. */
export function setDb(opened: Opened): void {
  shared.opened = Promise.resolve(opened);
  shared.ready = opened.db;
}
