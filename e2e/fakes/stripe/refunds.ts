import type Stripe from 'stripe';
import { Fault } from './fault';
import { refundOf } from './objects';
import { get, idOf, type World } from './world';

export function refundCharge(
  world: World,
  given: { charge: string; amount: number | null; reason: string | null; metadata: Record<string, string> },
): Stripe.Refund {
  const charge = get(world.charges, 'charge', given.charge, 'charge');
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = given.amount ?? left;
  if (left === 0) {
    throw new Fault(400, {
      ...{ type: 'invalid_request_error', code: 'charge_already_refunded' },
      message: `Charge ${charge.id} has already been refunded.`,
    });
  }
  if (!(amount > 0 && amount <= left)) {
    throw new Fault(400, {
      ...{ type: 'invalid_request_error', param: 'amount' },
      message: `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
    });
  }
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  const refund = refundOf(world, { ...given, charge, amount });
  world.refunds.set(refund.id, refund);
  world.emit('refund.created', refund);
  world.emit('charge.refunded', charge);
  return refund;
}

/** The bank says at last how it ended; what failed is the merchant's again. */
export function endRefund(world: World, id: string, status: 'succeeded' | 'failed'): void {
  const refund = get(world.refunds, 'refund', id);
  if (refund.status === status || refund.status === 'failed') return;
  refund.status = status;
  world.emit('refund.updated', refund);
  if (status !== 'failed') return;
  const charge = get(world.charges, 'charge', idOf(refund.charge));
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  world.emit('refund.failed', refund);
}
