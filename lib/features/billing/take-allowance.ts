import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { periodOf } from './period';
import { plans } from './plans';
import { upsertUse } from './queries';

/** Counts one use against the month of `at`; false when its allowance is used up. However many ask at once, none gets past it. */
export function takeAllowance(actor: Actor, kind: AllowanceKind, at = new Date()): Promise<boolean> {
  return upsertUse(actor.userId, kind, periodOf(at), plans.free.allowances[kind]);
}
