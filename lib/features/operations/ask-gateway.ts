import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError, isProviderError } from '@/lib/core/errors';
import { findPayer } from '@/lib/features/billing/inbox-queries';
import { refreshPayment } from '@/lib/features/billing/refresh-payment';
import { insertAudit } from './audit-queries';
import { paymentSubject } from './payment-subject';

/**
 * Asks the gateway now how a payment and its refunds stand, and makes ours the same.
 * @throws AppError `not_found`; ProviderError when the gateway does not answer
 */
export async function askGateway(actor: Actor, { paymentId }: { paymentId: string }): Promise<void> {
  assertAdmin(actor);
  const userId = await findPayer(paymentId);
  if (!userId) throw new AppError('not_found', 'This payment does not exist.');
  const entry = { actorId: actor.userId, act: 'ask-gateway', subject: paymentSubject(paymentId) };
  try {
    await refreshPayment({ userId, role: 'user' }, { paymentId });
  } catch (error) {
    const why = isProviderError(error) ? error.kind : 'fault';
    await insertAudit({ ...entry, result: 'failed', detail: { why } });
    throw error;
  }
  await insertAudit({ ...entry, result: 'done' });
}
