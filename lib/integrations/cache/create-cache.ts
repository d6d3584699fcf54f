import { randomUUID } from 'node:crypto';
import { isProviderError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { CallRecord, FailureKind } from '@/lib/core/providers';
import { openTimeLimit, pause, untilAborted } from '@/lib/core/until-aborted';
import { cacheKey } from './cache-key';
import type { Memory } from './memory';
import type { CacheAsk, Cached, CacheStore, Flights, StoredAnswer, Through } from './types';

export type CacheParts = {
  /** Where answers of this person, or of nobody, are kept: the next is asked when one fails. */
  storesFor: (userId: string | null) => Promise<readonly CacheStore[]>;
  flights: Flights;
  memory: Memory;
  record: (row: CallRecord) => void;
  /** How long a holder that died keeps others waiting. */
  leaseMs: number;
  /** A store that only helps may keep a call waiting this long; then it counts as empty. */
  storeMs: number;
};

const usual = { freshMs: 30 * 60_000, staleMs: 7 * 86_400_000 };
/** Other instances forget a deleted person within seconds: their words are not held longer. */
const memoryMs = { person: 5_000, nobody: 60_000 };
const pollMs = 150;
const ownBounds: readonly FailureKind[] = ['timeout', 'rate_limited', 'over_budget'];

type Landed<T> = Cached<T> & { costMicroUsd: number };
type Flight<T> = {
  landed: Promise<Landed<T>>;
  waiters: number;
  isTold: boolean;
  leave: (reason: unknown) => void;
};

/** A cache that is down never fails a call: what it can not do is as if there were nothing in it. */
async function orNull<T>({ storeMs }: CacheParts, work: Promise<T>): Promise<T | null> {
  const limit = openTimeLimit(storeMs);
  try {
    return await untilAborted(work, limit.signal);
  } catch (error) {
    log().warn({ fault: describeFault(error) }, 'cache');
    return null;
  } finally {
    limit.close();
  }
}

function readAs<T>({ schema }: CacheAsk<T>, { text }: StoredAnswer): { value: T } | null {
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? { value: parsed.data } : null;
}

const mayServeStale = (error: unknown) =>
  isProviderError(error) && (error.isProvidersFault || ownBounds.includes(error.kind));

type Stored<T> = { answer: StoredAnswer; value: T };
type Trip<T> = { parts: CacheParts; ask: CacheAsk<T>; key: string; signal: AbortSignal };

/** What the first store gives that is well. */
async function fromStores<T>(
  parts: CacheParts,
  userId: string | null,
  run: (store: CacheStore) => Promise<T>,
): Promise<T | null> {
  for (const store of (await orNull(parts, parts.storesFor(userId))) ?? []) {
    const done = await orNull(
      parts,
      run(store).then((value) => ({ value })),
    );
    if (done) return done.value;
  }
  return null;
}

async function readStored<T>({ parts, ask, key }: Trip<T>): Promise<Stored<T> | null> {
  const answer = await fromStores(parts, ask.userId, (store) => store.read(ask.userId, key));
  const read = answer && readAs(ask, answer);
  return read && { answer, value: read.value };
}

function remember<T>({ parts, ask, key }: Trip<T>, answer: StoredAnswer): void {
  const longestMs = ask.userId === null ? memoryMs.nobody : memoryMs.person;
  parts.memory.keep(key, ask.userId, answer, Math.min(answer.freshForMs, longestMs));
}

async function computeAndKeep<T>(trip: Trip<T>): Promise<Landed<T>> {
  const { parts, ask, key, signal } = trip;
  const { namespace, userId } = ask;
  const value = await ask.compute(signal);
  const lasts = (ms: number | ((of: T) => number)) => (typeof ms === 'number' ? ms : ms(value));
  const freshMs = lasts(ask.freshMs ?? usual.freshMs);
  const staleMs = lasts(ask.staleMs ?? usual.staleMs);
  const text = JSON.stringify(value);
  const costMicroUsd = Math.round(ask.costOf?.(value) ?? 0);
  const storedAt = new Date();
  await fromStores(parts, userId, (store) =>
    store.write({ key, namespace, userId, text, costMicroUsd, freshMs, staleMs }),
  );
  remember(trip, { text, costMicroUsd, storedAt, freshForMs: freshMs });
  return { value, servedFrom: 'computed', storedAt, costMicroUsd };
}

const landed = <T>({ answer, value }: Stored<T>, servedFrom: Cached<T>['servedFrom']): Landed<T> => {
  // A stale answer spared nothing: the call was tried.
  const costMicroUsd = servedFrom === 'stale' ? 0 : answer.costMicroUsd;
  return { value, servedFrom, storedAt: answer.storedAt, costMicroUsd };
};

/** Computes under the lease, which is renewed as long as that takes; at its end the lease is free. */
async function computeAlone<T>(trip: Trip<T>, holder: string, earlier: Stored<T> | null): Promise<Landed<T>> {
  const { parts, key } = trip;
  const { flights, leaseMs } = parts;
  const renewing = setInterval(() => void orNull(parts, flights.hold(key, holder, leaseMs)), leaseMs / 3);
  try {
    return await computeAndKeep(trip);
  } catch (error) {
    if (earlier && mayServeStale(error)) return landed(earlier, 'stale');
    throw error;
  } finally {
    clearInterval(renewing);
    await orNull(parts, flights.end(key, holder));
  }
}

/** Looks, and computes when nobody else does; else looks again until there is an answer, or nobody at it. */
async function fly<T>(trip: Trip<T>): Promise<Landed<T>> {
  const { parts, key, signal } = trip;
  const holder = randomUUID();
  for (;;) {
    const kept = await readStored(trip);
    if (kept && kept.answer.freshForMs > 0) {
      remember(trip, kept.answer);
      return landed(kept, 'store');
    }
    signal.throwIfAborted();
    const isOurs = await orNull(parts, parts.flights.hold(key, holder, parts.leaseMs));
    // The answer may have come between the look and the lease. A lease that can not be asked for keeps nobody.
    const since = isOurs ? await readStored(trip) : null;
    if (since && since.answer.freshForMs > 0) {
      await orNull(parts, parts.flights.end(key, holder));
      return landed(since, 'store');
    }
    if (isOurs !== false) return computeAlone(trip, holder, since ?? kept);
    await pause(pollMs * (1 + Math.random()), signal);
  }
}

/** One flight a key in this process; it goes on until the last who waits has left. */
function createFlights(parts: CacheParts) {
  const underWay = new Map<string, Flight<unknown>>();

  return function join<T>(ask: CacheAsk<T>, key: string): Flight<T> {
    const known = underWay.get(key) as Flight<T> | undefined;
    if (known) {
      known.waiters += 1;
      return known;
    }
    const controller = new AbortController();
    const flight: Flight<T> = {
      landed: fly({ parts, ask, key, signal: controller.signal }),
      waiters: 1,
      isTold: false,
      leave(reason) {
        flight.waiters -= 1;
        if (flight.waiters > 0) return;
        takeDown();
        controller.abort(reason);
      },
    };
    const takeDown = () => {
      if (underWay.get(key) === flight) underWay.delete(key);
    };
    underWay.set(key, flight as Flight<unknown>);
    flight.landed.then(takeDown, takeDown);
    return flight;
  };
}

/** The cache over given stores; the product's own is in `index.ts`. */
export function createCache(parts: CacheParts): Through {
  const join = createFlights(parts);

  function hit<T>(
    ask: CacheAsk<T>,
    at: Date,
    { value, servedFrom, storedAt, costMicroUsd }: Landed<T>,
  ): Cached<T> {
    const { provider, operation, model } = ask;
    parts.record({
      ...{ provider, operation, model, attempt: 1, outcome: 'cached', failureKind: null, at },
      durationMs: Date.now() - at.getTime(),
      savedMicroUsd: costMicroUsd,
    });
    return { value, servedFrom, storedAt };
  }

  return async function through<T>(ask: CacheAsk<T>): Promise<Cached<T>> {
    const { namespace, userId, input, signal } = ask;
    signal?.throwIfAborted();
    const at = new Date();
    const key = cacheKey(namespace, userId, input);
    const held = parts.memory.find(key);
    const read = held && readAs(ask, held);
    if (read) return hit(ask, at, landed({ answer: held, value: read.value }, 'memory'));
    const flight = join(ask, key);
    try {
      const answer = await (signal ? untilAborted(flight.landed, signal) : flight.landed);
      if (answer.servedFrom !== 'computed') return hit(ask, at, answer);
      const { value, storedAt } = answer;
      // Whoever hears it first has it computed for them: the one who asked first may have left.
      if (!flight.isTold) {
        flight.isTold = true;
        return { value, servedFrom: 'computed', storedAt };
      }
      return hit(ask, at, { ...answer, servedFrom: 'memory' });
    } finally {
      flight.leave(signal?.reason);
    }
  };
}
