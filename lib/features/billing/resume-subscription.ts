import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { askAgainSafely } from './ask-again-safely';
import type { SubscriptionRow } from './customer-queries';
import { getRunning } from './running-subscription';

/** Takes back that it ends at the end of its period. Safe to repeat. */
export async function resumeSubscription(actor: Actor): Promise<SubscriptionRow | null> {
  const { subscription, cards, refresh } = await getRunning(actor);
  if (!subscription.cancelsAtPeriodEnd) return subscription;
  const { gatewayId: subscriptionId } = subscription;
  await askAgainSafely(() => cards.resume({ subscriptionId, idempotencyKey: `resume:${randomUUID()}` }));
  const known = await refresh();
  return known === undefined ? { ...subscription, cancelsAtPeriodEnd: false } : known;
}
