import type { Actor } from '@/lib/core/actor';
import { keyedHash } from '@/lib/core/crypto';
import type { Cards } from '@/lib/integrations/payments/types';
import { bindCustomer, getPayer } from './customer-queries';

/** Who the person is at Stripe, made and bound before anything is paid. Any number of clicks at once make one. */
export async function ensureCustomer(actor: Actor, cards: Cards): Promise<string> {
  const { stripeCustomerId, email, name, syncTicket } = await getPayer(actor.userId);
  if (stripeCustomerId) return stripeCustomerId;
  const person = { userId: actor.userId, email, name };
  // A key is only good for the same words, and for one customer: who changed their name since, or was deleted at Stripe, asks
  // with another one.
  const idempotencyKey = `customer:${keyedHash('customer', JSON.stringify([person, syncTicket]))}`;
  return bindCustomer(actor.userId, await cards.makeCustomer({ ...person, idempotencyKey }));
}
