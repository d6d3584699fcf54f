import type { Actor } from '@/lib/core/actor';
import { keyedHash } from '@/lib/core/crypto';
import type { Cards } from '@/lib/integrations/payments/types';
import { bindCustomer, getPayer } from './customer-queries';

/** Who the person is at Stripe, made and bound before anything is paid. Any number of clicks at once make one. */
export async function ensureCustomer(actor: Actor, cards: Cards): Promise<string> {
  const { stripeCustomerId, email, name } = await getPayer(actor.userId);
  if (stripeCustomerId) return stripeCustomerId;
  const person = { userId: actor.userId, email, name };
  // A key is only good for the same words: who changed their name since asks with another one.
  const idempotencyKey = `customer:${keyedHash('customer', JSON.stringify(person))}`;
  return bindCustomer(actor.userId, await cards.makeCustomer({ ...person, idempotencyKey }));
}
