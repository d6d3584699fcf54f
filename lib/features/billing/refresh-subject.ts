import { ProviderError } from '@/lib/core/errors';
import type { Gateway } from '@/lib/core/payments';
import { cardsOf, paymentIdOf } from '@/lib/integrations/payments';
import { findCustomerOfCharge, findPayer } from './inbox-queries';
import { findRefundOwner } from './refund-queries';
import { settlePayment } from './settle-payment';
import { settleRefunds } from './settle-refunds';
import { syncCustomer } from './sync-customer';

/** Reads one customer, charge, order or refund anew and makes ours the same; false when it is nobody's here. */
export async function refreshSubject(gateway: Gateway, subject: string): Promise<boolean> {
  return gateway === 'stripe' ? refreshCards(subject) : refreshOrder(subject);
}

async function refreshCards(subject: string): Promise<boolean> {
  const cards = await cardsOf();
  if (!cards) throw new ProviderError('stripe', 'unconfigured');
  if ((await syncCustomer(subject, cards.readCustomer)) !== 'unknown_customer') return true;
  const customerId = await findCustomerOfCharge(subject);
  return customerId !== null && (await syncCustomer(customerId, cards.readCustomer)) !== 'unknown_customer';
}

/** An order and a refund are both called by an id of ours; whose it is tells them apart. */
async function refreshOrder(name: string): Promise<boolean> {
  const id = paymentIdOf(name);
  if (!id) return false;
  const userId = await findPayer(id);
  if (userId) {
    await settlePayment({ userId, role: 'user' }, { paymentId: id });
    return true;
  }
  const owner = await findRefundOwner(id);
  if (!owner) return false;
  await settleRefunds({ userId: owner.userId, role: 'user' }, { paymentId: owner.paymentId });
  return true;
}
