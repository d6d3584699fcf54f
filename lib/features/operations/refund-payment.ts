import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { findPayer } from '@/lib/features/billing/inbox-queries';
import { openRefund } from '@/lib/features/billing/open-refund';
import type { RefundRow } from '@/lib/features/billing/refund-queries';
import type { RefundPayment } from '@/lib/features/billing/schema';
import { settleRefunds } from '@/lib/features/billing/settle-refunds';
import { insertAudit } from './audit-queries';
import { paymentSubject } from './payment-subject';

/**
 * Gives back what somebody paid, whole or in part, once under its key and never more than is left. Written before the gateway
 * is asked; what it does not answer stays open and is asked again by itself, so a refund whose end is not known is no failure.
 * @throws AppError `not_found`, `conflict` with the reason of a refusal
 */
export async function refundPayment(actor: Actor, input: RefundPayment): Promise<RefundRow> {
  assertAdmin(actor);
  const { paymentId, amountMinor } = input;
  const userId = await findPayer(paymentId);
  if (!userId) throw new AppError('not_found', 'This payment does not exist.');
  const entry = { actorId: actor.userId, act: 'refund', subject: paymentSubject(paymentId) };
  const opened = await inTransaction(async () => {
    const made = await openRefund(actor, userId, input);
    if ('refund' in made && made.isNew) {
      const detail = { amountMinor, currency: made.currency, refund: made.refund.id };
      await insertAudit({ ...entry, result: 'done', detail });
    }
    return made;
  });
  if (!('refund' in opened)) {
    await insertAudit({ ...entry, result: 'refused', detail: { amountMinor, why: opened.why } });
    throw new AppError('conflict', opened.message, { reason: opened.why });
  }
  const { refund, isNew } = opened;
  if (!isNew) return refund;
  const settled = await settleRefunds({ userId, role: 'user' }, { paymentId });
  return settled?.refunds.find(({ id }) => id === refund.id) ?? refund;
}
