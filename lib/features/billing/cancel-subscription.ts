import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { askAgainSafely } from './ask-again-safely';
import type { SubscriptionRow } from './customer-queries';
import { getRunning } from './running-subscription';
import type { CancelSubscription } from './schema';

/** Ends the subscription at the end of what was paid, or now; nothing that the person made is taken away. Safe to repeat. */
export async function cancelSubscription(
  actor: Actor,
  { at }: CancelSubscription,
): Promise<SubscriptionRow | null> {
  const { subscription, cards, refresh } = await getRunning(actor);
  const { gatewayId: subscriptionId } = subscription;
  await askAgainSafely(() => cards.cancel({ subscriptionId, at, idempotencyKey: `cancel:${randomUUID()}` }));
  const ended = at === 'now' ? null : { ...subscription, cancelsAtPeriodEnd: true };
  const known = await refresh();
  return known === undefined ? ended : known;
}
