import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { openDriver } from './driver';
import { migrate } from './migrate';
import type { Opened } from './pool-settings';
import type { Db } from './types';

type Shared = {
  opened: Promise<Opened> | null;
  ready: Db | null;
  transactions: AsyncLocalStorage<Db>;
  isDirect: boolean;
};

// Routes, actions and instrumentation are separate bundles of one process: what they share hangs on globalThis.
const key = Symbol.for('jobr.db');
const holder = globalThis as typeof globalThis & { [key]?: Shared };
holder[key] ??= { opened: null, ready: null, transactions: new AsyncLocalStorage(), isDirect: false };
const shared: Shared = holder[key];

async function open(onLost: () => void): Promise<Opened> {
  const { DATABASE_URL: pooled, DATABASE_URL_UNPOOLED: direct } = env();
  const opened = await openDriver((shared.isDirect && direct) || pooled, env(), onLost);
  if (direct && direct !== pooled && !shared.isDirect) {
    const migrating = await openDriver(direct, env(), () => undefined);
    await migrate(migrating.db).finally(migrating.close);
  } else {
    await migrate(opened.db);
  }
  return opened;
}

/** When the embedded server goes away, what is under way fails and what comes next waits for a new one. */
function begin(): Promise<Opened> {
  const opening = open(() => {
    if (shared.opened !== opening) return;
    shared.opened = null;
    shared.ready = null;
    opening.then((lost) => lost.close()).catch(() => undefined);
  });
  return opening;
}

/** The database, or the transaction that surrounds the caller. Opens and migrates on the first call of the process. */
export async function db(): Promise<Db> {
  const transaction = shared.transactions.getStore();
  if (transaction) return transaction;
  if (shared.ready) return shared.ready;
  shared.opened ??= begin();
  const opening = shared.opened;
  try {
    const { db } = await opening;
    if (shared.opened === opening) shared.ready = db;
    return db;
  } catch (cause) {
    if (shared.opened === opening) {
      shared.opened = null;
      log().error({ fault: describeFault(cause) }, 'the database could not be opened');
    }
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

/** Runs `work` with connections of its own, whatever transaction surrounds the caller: what it writes is not rolled back. */
export function outsideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return shared.transactions.exit(work);
}

/** `starting` while it is opened and migrated; `closed` before the first query and after a failed opening. */
export function databaseState(): 'closed' | 'starting' | 'ready' {
  if (shared.ready) return 'ready';
  return shared.opened ? 'starting' : 'closed';
}

/** For long-lived processes with few connections: past the pooler, where there is one. Before the first query. */
export function connectDirectly(): void {
  shared.isDirect = true;
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
