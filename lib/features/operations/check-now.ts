import { type Actor, assertAdmin } from '@/lib/core/actor';
import { checkProviders, checkTimer } from './check-providers';
import { findTimerAgeMs } from './status-queries';

export type CheckedNow = {
  /** False when somebody, or the clock, checked less than 30 s ago. */
  hasRun: boolean;
  /** How long ago the last check began. */
  ageSeconds: number;
};

/** @throws AppError `forbidden` */
export async function checkNow(actor: Actor): Promise<CheckedNow> {
  assertAdmin(actor);
  const hasRun = await checkProviders();
  const ageMs = hasRun ? 0 : await findTimerAgeMs(checkTimer);
  return { hasRun, ageSeconds: Math.round((ageMs ?? 0) / 1000) };
}
