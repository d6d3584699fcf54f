import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { type ProviderId, type ProviderStatus, providerIds } from '@/lib/core/providers';
import { within } from '@/lib/core/within';
import { findProvider } from '@/lib/integrations/registry';
import { checkProviders } from './check-providers';
import type { Known } from './overall-status';
import { listStates, type ProviderState } from './status-queries';

export type Snapshot = { known: Known; updatedAt: Date };

const staleMs = 60_000;
const readPatienceMs = 2_000;
const refreshPatienceMs = 5_500;

// Who asks while an answer is on its way shares it: a database that hangs does not gather a crowd.
let reading: Promise<Snapshot> | null = null;
let refreshing: Promise<Snapshot> | null = null;
let lastKnown: Known = new Map();

/**
 * What is stored of every provider, checked anew first when that is more than a minute old and nobody did within 30 s. Answers
 * within 6 s whatever happens; without its database it says so, and the rest as it was last known.
 */
export async function readStatus(): Promise<Snapshot> {
  reading ??= readStored().finally(() => {
    reading = null;
  });
  const stored = await orNull(within(readPatienceMs, reading, () => null));
  if (!stored) return withoutDatabase();
  if (!isStale(stored)) return stored;
  refreshing ??= refresh().finally(() => {
    refreshing = null;
  });
  return (
    (await orNull(within(refreshPatienceMs - readPatienceMs, refreshing, () => stored))) ?? withoutDatabase()
  );
}

async function readStored(): Promise<Snapshot> {
  const states = (await listStates()).filter(({ provider }) => findProvider(provider));
  lastKnown = new Map(states.map((state) => [state.provider, state]));
  const times = states.map(({ checkedAt }) => checkedAt.getTime());
  return { known: lastKnown, updatedAt: new Date(Math.max(0, ...times)) };
}

async function refresh(): Promise<Snapshot> {
  await checkProviders();
  return readStored();
}

function isStale({ known }: Snapshot): boolean {
  const oldest = Date.now() - staleMs;
  return providerIds.some((id) => findProvider(id) && (known.get(id)?.checkedAt.getTime() ?? 0) < oldest);
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    log().warn({ fault: describeFault(error) }, 'status not read');
    return null;
  });
}

/** Work is kept in the database, and counters where Upstash is not there to count. */
const withDatabase: Partial<Record<ProviderId, ProviderStatus>> = {
  database: 'outage',
  queue: 'outage',
  rate_limit: 'degraded',
};

function withoutDatabase(): Snapshot {
  const now = new Date();
  const states = [...lastKnown.values()].filter(({ provider }) => !withDatabase[provider]);
  const lost = (Object.entries(withDatabase) as [ProviderId, ProviderStatus][]).map(
    ([provider, status]): ProviderState => ({
      ...{ provider, status, responseTimeMs: null, mode: null, notes: [] },
      ...{ failureKind: 'unreachable', lastFailureAt: now, lastFailureKind: 'unreachable' },
      ...{ since: now, checkedAt: now },
    }),
  );
  return { known: new Map([...states, ...lost].map((state) => [state.provider, state])), updatedAt: now };
}
