import { type Actor, assertAdmin } from '@/lib/core/actor';
import { insertAudit } from './audit-queries';
import { type KeyAct, subjectOf } from './refuse-key-step';
import type { KeyRef } from './schema';

/** Keeps a step that the door refused because the sign-in was too old. */
export async function noteStaleStep(actor: Actor, { act, ...key }: KeyRef & { act: KeyAct }): Promise<void> {
  assertAdmin(actor);
  const detail = { why: 'sign_in_again' };
  await insertAudit({ actorId: actor.userId, act, subject: subjectOf(key), result: 'refused', detail });
}
