import { isProviderError } from '@/lib/core/errors';
import { type FailureKind, type KeyMode, type ProviderId, providerIds } from '@/lib/core/providers';
import { within } from '@/lib/core/within';
import { inTransaction } from '@/lib/db/client';
import type { Provider } from '@/lib/integrations/provider';
import { findProvider } from '@/lib/integrations/registry';
import { checkCallOf } from '@/lib/integrations/runtime';
import { configOf } from '@/lib/integrations/secrets';
import { type CheckOutcome, foldStatus } from './fold-status';
import {
  claimTimer,
  countOpenBreakers,
  insertChecks,
  type NewState,
  type RecentTraffic,
  sumRecentTraffic,
  upsertStates,
} from './status-queries';

/** The timer that makes one instance at a time check. */
export const checkTimer = 'check-providers';
export const checkAtMostEveryMs = 30_000;
const patienceMs = 5_000;

type Checked = {
  id: ProviderId;
  outcome: CheckOutcome;
  /** Why it, or what it stands for, did not serve. */
  failureKind: FailureKind | null;
  responseTimeMs: number | null;
  mode: KeyMode | null;
  notes: string[];
};

/**
 * Asks every provider at once, 5 s each, without a paid call, and stores what is to be said of it. Whoever asks within 30 s of
 * the last time, here or in another instance, changes nothing: false.
 */
export async function checkProviders(): Promise<boolean> {
  if (!(await claimTimer(checkTimer, checkAtMostEveryMs))) return false;
  const found = providerIds.map(findProvider).filter((provider) => provider !== null);
  const [checked, breakers, traffic] = await Promise.all([
    Promise.all(found.map(checkOne)),
    countOpenBreakers(),
    sumRecentTraffic(),
  ]);
  const checkedAt = new Date();
  const states = checked.map((one) =>
    toState(one, breakers.get(one.id) ?? 0, traffic.get(one.id) ?? null, checkedAt),
  );
  await inTransaction(async () => {
    await upsertStates(states);
    await insertChecks(
      states
        .filter(({ status }) => status !== 'not_configured')
        .map(({ provider, status, responseTimeMs, failureKind }) => ({
          ...{ provider, status, responseTimeMs, failureKind },
          at: checkedAt,
        })),
    );
  });
  return true;
}

async function checkOne(provider: Provider): Promise<Checked> {
  const { id } = provider;
  const startedAt = performance.now();
  const failed = (failureKind: FailureKind): Checked => ({
    ...{ id, failureKind, responseTimeMs: null, mode: null, notes: [] },
    outcome: failureKind === 'unconfigured' ? { kind: 'not_configured' } : { kind: 'failed', failureKind },
  });
  const asked = async (): Promise<Checked> => {
    const config = provider.vendor && (await configOf(provider.vendor));
    if (provider.vendor && !config && !provider.isVendorOptional) return failed('unconfigured');
    const { mode, notes, isDegraded, failureKind = null } = await provider.check(config, checkCallOf(id));
    const responseTimeMs = Math.round(performance.now() - startedAt);
    return { id, outcome: { kind: 'answered', isDegraded }, failureKind, responseTimeMs, mode, notes };
  };
  const settled = asked().catch((error: unknown) =>
    failed(isProviderError(error) ? error.kind : 'bad_response'),
  );
  return within(patienceMs, settled, () => failed('timeout'));
}

function toState(
  { id, outcome, failureKind, responseTimeMs, mode, notes }: Checked,
  openBreakers: number,
  traffic: RecentTraffic | null,
  checkedAt: Date,
): NewState {
  const { calls = 0, failures = 0 } = traffic ?? {};
  const hasFailed = failureKind !== null && outcome.kind !== 'not_configured';
  return {
    provider: id,
    status: foldStatus({ check: outcome, openBreakers, calls, failures }),
    responseTimeMs,
    mode,
    failureKind: hasFailed ? failureKind : null,
    notes: [...notes, ...trafficNotes(openBreakers, calls, failures)],
    lastFailureAt: hasFailed ? checkedAt : (traffic?.lastFailureAt ?? null),
    lastFailureKind: hasFailed ? failureKind : (traffic?.lastFailureKind ?? null),
    checkedAt,
  };
}

function trafficNotes(openBreakers: number, calls: number, failures: number): string[] {
  const breaker = `Calls are held back after too many failures, in ${openBreakers === 1 ? 'one process' : `${openBreakers} processes`}.`;
  return [
    ...(openBreakers > 0 ? [breaker] : []),
    ...(failures > 0 ? [`${failures} of ${calls} calls failed in the last 5 minutes.`] : []),
  ];
}
