import { type Actor, assertAdmin } from '@/lib/core/actor';
import { insertAudit } from './audit-queries';
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
  if (hasRun) {
    const act = { act: 'check-providers', subject: 'all', result: 'done', detail: {} } as const;
    await insertAudit({ ...act, actorId: actor.userId });
  }
  const ageMs = hasRun ? 0 : await findTimerAgeMs(checkTimer);
  return { hasRun, ageSeconds: Math.round((ageMs ?? 0) / 1000) };
}
