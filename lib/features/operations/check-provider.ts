import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { FailureKind, KeyMode, ProviderId } from '@/lib/core/providers';
import { within } from '@/lib/core/within';
import type { Provider } from '@/lib/integrations/provider';
import { checkCallOf } from '@/lib/integrations/runtime';
import { configOf } from '@/lib/integrations/secrets';
import type { CheckOutcome } from './fold-status';

export type Checked = {
  id: ProviderId;
  outcome: CheckOutcome;
  /** Why it did not serve, or its vendor did not where something of our own did. */
  failureKind: FailureKind | null;
  responseTimeMs: number | null;
  mode: KeyMode | null;
  notes: string[];
};

const patienceMs = 5_000;

/** Asks one provider with its present settings; what it does not answer within 5 s is a timeout. Never throws. */
export async function checkProvider(provider: Provider): Promise<Checked> {
  const startedAt = performance.now();
  const failed = (failureKind: FailureKind): Checked => ({
    ...{ id: provider.id, failureKind, responseTimeMs: null, mode: null, notes: [] },
    outcome: failureKind === 'unconfigured' ? { kind: 'not_configured' } : { kind: 'failed', failureKind },
  });
  const asked = ask(provider).then(
    ({ isDegraded, isCovered = Boolean(provider.isVendorOptional), failureKind, mode, notes }): Checked => ({
      ...{ id: provider.id, failureKind, mode, notes },
      responseTimeMs: Math.round(performance.now() - startedAt),
      outcome: { kind: 'answered', isDegraded, isCovered },
    }),
    (error: unknown) => failed(kindOf(error)),
  );
  return within(patienceMs, asked, () => failed('timeout'));
}

const kindOf = (error: unknown): FailureKind => (isProviderError(error) ? error.kind : 'bad_response');

async function ask(provider: Provider) {
  const call = checkCallOf(provider.id);
  const config = provider.vendor && (await configOf(provider.vendor));
  if (!provider.isVendorOptional) {
    if (provider.vendor && !config) throw new ProviderError(provider.id, 'unconfigured');
    return { ...(await provider.check(config, call)), failureKind: null };
  }
  const vendor = config && (await provider.check(config, call).catch(kindOf));
  if (vendor && typeof vendor !== 'string') return { ...vendor, failureKind: null };
  const own = await provider.check(null, call);
  if (!vendor) return { ...own, failureKind: null };
  // What serves instead is what `fallback` says already.
  return { ...own, notes: [], isDegraded: true, failureKind: vendor };
}
