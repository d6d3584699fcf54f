import { type Actor, assertAdmin } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { findCommittedMicroUsd } from './usage-queries';

/** What AI may cost today (UTC), and what of it is spent or reserved. */
export async function readAiBudget(
  actor: Actor,
  now = new Date(),
): Promise<{ spentMicroUsd: number; mostMicroUsd: number }> {
  assertAdmin(actor);
  return {
    spentMicroUsd: await findCommittedMicroUsd(now),
    mostMicroUsd: Math.round(env().AI_DAILY_BUDGET_USD * 1_000_000),
  };
}
