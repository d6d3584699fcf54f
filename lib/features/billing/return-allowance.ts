import type { Actor } from '@/lib/core/actor';
import type { AllowanceKind } from '@/lib/core/allowances';
import { periodOf } from './period';
import { updateUseAsReturned } from './queries';

/** Gives one use back to the month in which it was taken. */
export function returnAllowance(actor: Actor, kind: AllowanceKind, takenAt: Date): Promise<void> {
  return updateUseAsReturned(actor.userId, kind, periodOf(takenAt));
}
