import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { tiers } from '@/lib/core/plans';
import { findRights } from './find-rights';
import { periodOf } from './period';
import { upsertUse } from './queries';

/** Counts one use against the month of `at`; false when its allowance is used up. However many ask at once, none gets past it. */
export async function takeAllowance(actor: Actor, kind: AllowanceKind, at = new Date()): Promise<boolean> {
  const { tier } = await findRights(actor, at);
  return upsertUse(actor.userId, kind, periodOf(at), tiers[tier].allowances[kind]);
}
