import type { FailureKind, ProviderStatus } from '@/lib/core/providers';

export type CheckOutcome =
  | { kind: 'not_configured' }
  /** `isCovered`: what answered includes something of our own, or a second vendor, that serves when its vendor does not. */
  | { kind: 'answered'; isDegraded: boolean; isCovered: boolean }
  | { kind: 'failed'; failureKind: FailureKind };

/** What was seen of one provider: its check, and what happens to the real calls. */
export type Evidence = {
  check: CheckOutcome;
  /** Processes whose breaker is open or probing. */
  openBreakers: number;
  /** Attempts of the last minutes, without checks, calls that somebody left, and those that were our own fault. */
  calls: number;
  failures: number;
};

const fewestCalls = 10;
const degradedShare = 0.1;
const outageShare = 0.5;

/** A ping that works does not outweigh real calls that fail: the worst witness counts. */
export function foldStatus({ check, openBreakers, calls, failures }: Evidence): ProviderStatus {
  if (check.kind === 'not_configured') return 'not_configured';
  // It answers, but not now: the ones who asked are told to slow down.
  const isTurnedAway = check.kind === 'failed' && check.failureKind === 'rate_limited';
  if (check.kind === 'failed' && !isTurnedAway) return 'outage';
  const failing = calls >= fewestCalls ? failures / calls : 0;
  const isCovered = check.kind === 'answered' && check.isCovered;
  if (failing >= outageShare && !isCovered) return 'outage';
  const isDegraded = isTurnedAway || (check.kind === 'answered' && check.isDegraded);
  return isDegraded || openBreakers > 0 || failing >= degradedShare ? 'degraded' : 'operational';
}
