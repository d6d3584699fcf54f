import { type ProviderId, type ProviderStatus, providerIds } from '@/lib/core/providers';
import { findProvider } from '@/lib/integrations/registry';
import type { ProviderState } from './status-queries';

/** What is said of one provider; null when nothing is known of one that is built. */
export type Known = ReadonlyMap<ProviderId, ProviderState>;

/** One that was never checked works as far as anybody knows, and nobody knows. */
export function statusOf(id: ProviderId, known: Known): ProviderStatus {
  if (!findProvider(id)) return 'not_configured';
  return known.get(id)?.status ?? 'degraded';
}

/** An outage only where nothing stands in; what is not set up is no trouble. */
export function overallStatus(known: Known): Exclude<ProviderStatus, 'not_configured'> {
  const troubled = providerIds.filter((id) => ['degraded', 'outage'].includes(statusOf(id, known)));
  const isDown = (id: ProviderId) => statusOf(id, known) === 'outage' && !findProvider(id)?.fallback;
  if (troubled.some(isDown)) return 'outage';
  return troubled.length > 0 ? 'degraded' : 'operational';
}
