import { type Actor, assertAdmin } from '@/lib/core/actor';
import { insertAudit } from './audit-queries';
import { paymentSubject } from './payment-subject';

/** Keeps a refund that the door refused because the sign-in was too old. */
export async function noteStaleRefund(actor: Actor, { paymentId }: { paymentId: string }): Promise<void> {
  assertAdmin(actor);
  const entry = { actorId: actor.userId, act: 'refund', subject: paymentSubject(paymentId) };
  await insertAudit({ ...entry, result: 'refused', detail: { why: 'sign_in_again' } });
}
