import { record } from '../ledger';
import { configOf } from '../secrets';
import { upstashCallOf } from '../upstash';
import { createCache } from './create-cache';
import { createMemory, type Memory } from './memory';
import { forgetStored, postgresFlights, postgresStore, pruneStored } from './postgres';
import type { CacheStore, Through } from './types';
import { createUpstashStore } from './upstash';

export type { CacheAsk, Cached, Through } from './types';

async function storesFor(userId: string | null): Promise<CacheStore[]> {
  const config = userId === null ? await configOf('upstash') : null;
  return config ? [createUpstashStore(config, upstashCallOf(config)), postgresStore] : [postgresStore];
}

type Shared = { memory: Memory; through: Through };

// Routes, actions and instrumentation are separate bundles of one process: one memory and one flight for all of them.
const key = Symbol.for('jobr.cache');
const holder = globalThis as typeof globalThis & { [key]?: Shared };

function openShared(): Shared {
  const memory = createMemory({ mostEntries: 1_000, mostBytes: 16 * 1024 * 1024 });
  const parts = { storesFor, flights: postgresFlights, memory, record };
  return { memory, through: createCache({ ...parts, leaseMs: 6_000, storeMs: 1_000 }) };
}

holder[key] ??= openShared();
const { memory } = holder[key];

export const through: Through = holder[key].through;

/** Everything that was kept from this person's data; other instances hold it in memory for five seconds more. */
export async function forgetPerson(userId: string): Promise<void> {
  memory.forget(userId);
  await forgetStored(userId);
}

/** Deletes what may serve nobody any more. For work that comes round; gives how many answers went. */
export const pruneCache = pruneStored;
