import { ProviderError } from '@/lib/core/errors';
import type { Gateway } from '@/lib/core/payments';
import { cardsOf, paymentIdOf } from '@/lib/integrations/payments';
import { findPayer } from './inbox-queries';
import { settlePayment } from './settle-payment';
import { syncCustomer } from './sync-customer';

/** Reads one customer or order anew and makes ours the same; false when it is nobody's here. */
export async function refreshSubject(gateway: Gateway, subject: string): Promise<boolean> {
  if (gateway === 'phonepe') return refreshOrder(subject);
  const cards = await cardsOf();
  if (!cards) throw new ProviderError(gateway, 'unconfigured');
  return (await syncCustomer(subject, cards.readCustomer)) !== 'unknown_customer';
}

async function refreshOrder(orderId: string): Promise<boolean> {
  const paymentId = paymentIdOf(orderId);
  const userId = paymentId && (await findPayer(paymentId));
  if (!userId) return false;
  await settlePayment({ userId, role: 'user' }, { paymentId });
  return true;
}
