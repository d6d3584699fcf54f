import { type Actor, assertAdmin } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import {
  type FailureKind,
  type KeyMode,
  type ProviderId,
  type ProviderStatus,
  providerIds,
} from '@/lib/core/providers';
import type { Provider, SetupStep } from '@/lib/integrations/provider';
import { findProvider } from '@/lib/integrations/registry';
import { type EventLag, listEventLags } from './event-queries';
import { isLate, isSlow } from './find-payment-alarms';
import { type Known, overallStatus, statusOf } from './overall-status';
import { readStatus } from './read-status';
import { type LatencyPoint, listLatency, listUptime, sumDayTraffic, type Traffic } from './status-queries';
import { sumUptime, type Uptime, type UptimeRange, uptimeStart } from './uptime';

export type ProviderCard = {
  id: ProviderId;
  name: string;
  purpose: string;
  fallback: string | null;
  status: ProviderStatus;
  /** Since when it is so; null before the first check. */
  since: Date | null;
  mode: KeyMode | null;
  responseTimeMs: number | null;
  notes: string[];
  /** Why the last check did not go through; null when it did. */
  failureKind: FailureKind | null;
  lastFailure: { kind: FailureKind; at: Date } | null;
  /** In ms, of each quarter of the last 24 hours; null where nothing was measured. */
  latency: (number | null)[];
  /** Real calls of the last 24 hours. */
  traffic: Traffic;
  /** Whether others than its check call it through the gate. */
  hasCalls: boolean;
  /** Of a gateway that sent some in the last 24 hours, or has older ones that nobody answered for. */
  events: (EventLag & { isLagging: boolean }) | null;
  uptime: Uptime;
  setup: SetupStep[];
};

export type StatusPage = {
  overall: ProviderStatus;
  checkedAt: Date;
  cards: ProviderCard[];
};

/** Everything of the status page. @throws AppError `forbidden` */
export async function listProviderCards(actor: Actor, range: UptimeRange): Promise<StatusPage> {
  assertAdmin(actor);
  const { known, updatedAt } = await readStatus();
  const now = new Date();
  const [latency, counts, traffic, lags] = await Promise.all([
    listLatency(),
    listUptime(uptimeStart(range, now)),
    sumDayTraffic(),
    listEventLags(),
  ]);
  const found = providerIds.map(findProvider).filter((provider) => provider !== null);
  const cards = found.map((provider) => ({
    ...describeProvider(provider, known),
    latency: latencyOf(provider.id, latency, now),
    events: eventsOf(provider.id, lags),
    traffic: traffic.get(provider.id) ?? { calls: 0, failures: 0 },
    uptime: sumUptime(
      counts.filter((count) => count.provider === provider.id),
      range,
      now,
    ),
  }));
  return { overall: overallStatus(known), checkedAt: updatedAt, cards };
}

function eventsOf(id: ProviderId, lags: Awaited<ReturnType<typeof listEventLags>>): ProviderCard['events'] {
  const lag = id === 'stripe' || id === 'phonepe' ? lags.get(id) : undefined;
  return lag ? { ...lag, isLagging: isLate(lag) || isSlow(lag) } : null;
}

function describeProvider(provider: Provider, known: Known) {
  const { id, name, purpose, fallback, setup, vendor } = provider;
  const state = known.get(id);
  const { lastFailureAt: at, lastFailureKind: kind } = state ?? {};
  return {
    ...{ id, name, purpose, fallback },
    status: statusOf(id, known),
    since: state?.since ?? null,
    mode: state?.mode ?? null,
    responseTimeMs: state?.responseTimeMs ?? null,
    notes: state?.notes ?? [],
    failureKind: state?.failureKind ?? null,
    lastFailure: at && kind ? { at, kind } : null,
    hasCalls: vendor !== null,
    setup: setup(env().BASE_URL),
  };
}

const slotMs = 15 * 60_000;
const slots = 96;

/** A place for each quarter of the last 24 hours, oldest first; null where nothing was measured. */
function latencyOf(id: ProviderId, points: readonly LatencyPoint[], now: Date): (number | null)[] {
  const last = Math.floor(now.getTime() / slotMs);
  const known = new Map(
    points
      .filter(({ provider }) => provider === id)
      .map(({ at, responseTimeMs }) => [last - Math.floor(at.getTime() / slotMs), responseTimeMs]),
  );
  return Array.from({ length: slots }, (_, index) => known.get(slots - 1 - index) ?? null);
}
