import { type KeyMode, type ProviderId, type ProviderStatus, providerIds } from '@/lib/core/providers';
import { findProvider } from '@/lib/integrations/registry';
import { overallStatus, statusOf } from './overall-status';
import type { Snapshot } from './read-status';

type Outline = { status: ProviderStatus };
type Detail = Outline & {
  available: boolean;
  responseTimeMs: number | null;
  environment: KeyMode | null;
  /** ISO time. */
  lastCheck: string | null;
  /** What stands in when it does not answer. */
  fallback: string | null;
};

export type StatusAnswer = {
  integrations: Record<ProviderId, Outline | Detail>;
  overallStatus: ProviderStatus;
  /** ISO time. */
  lastUpdated?: string;
};

/** The answer of `GET /api/integrations/status`: all of it for an administrator, for others how it goes and no more. */
export function describeStatus({ known, updatedAt }: Snapshot, isAdmin: boolean): StatusAnswer {
  const entryOf = (id: ProviderId): Outline | Detail => {
    const status = statusOf(id, known);
    if (!isAdmin) return { status };
    const state = known.get(id);
    return {
      available: status === 'operational' || status === 'degraded',
      status,
      responseTimeMs: state?.responseTimeMs ?? null,
      environment: state?.mode ?? null,
      lastCheck: state?.checkedAt.toISOString() ?? null,
      fallback: findProvider(id)?.fallback ?? null,
    };
  };
  const pairs = providerIds.map((id) => [id, entryOf(id)] as const);
  return {
    integrations: Object.fromEntries(pairs) as StatusAnswer['integrations'],
    overallStatus: overallStatus(known),
    ...(isAdmin ? { lastUpdated: updatedAt.toISOString() } : {}),
  };
}
