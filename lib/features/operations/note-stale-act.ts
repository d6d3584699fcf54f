import { type Actor, assertAdmin } from '@/lib/core/actor';
import type { PersonAct } from './act-on-person';
import { insertAudit, personSubject } from './audit-queries';

/** Keeps an act on a person that the door refused because the sign-in was too old. */
export async function noteStaleAct(
  actor: Actor,
  { act, userId }: { act: PersonAct; userId: string },
): Promise<void> {
  assertAdmin(actor);
  const entry = { actorId: actor.userId, act, subject: personSubject(userId) };
  await insertAudit({ ...entry, result: 'refused', detail: { why: 'sign_in_again' } });
}
