import type { Actor } from '@/lib/core/actor';
import { listHeldPasses, listHeldSubscriptions } from './payment-queries';
import { type Rights, rightsOf } from './rights-of';

/** What the person's plan gives them now. */
export async function findRights(actor: Actor, at = new Date()): Promise<Rights> {
  const [subscriptions, passes] = await Promise.all([
    listHeldSubscriptions(actor.userId),
    listHeldPasses(actor.userId),
  ]);
  return rightsOf(subscriptions, passes, at);
}
