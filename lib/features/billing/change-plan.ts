import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { priceOf } from '@/lib/core/plans';
import type { ChangePreview } from '@/lib/integrations/payments/types';
import type { SubscriptionRow } from './customer-queries';
import { getRunning } from './running-subscription';
import type { ChangePlan, PreviewChange } from './schema';

const quoteLifeMs = 60 * 60_000;

export type QuotedChange = ChangePreview & { quotedAt: Date };

/** What the change would cost now and later. Nothing is changed. @throws AppError `conflict` when it is the present plan */
export async function previewChange(actor: Actor, { planId }: PreviewChange): Promise<QuotedChange> {
  const { subscription, cards } = await getRunning(actor);
  if (subscription.planId === planId) throw samePlan();
  const quotedAt = new Date(Math.floor(Date.now() / 1000) * 1000);
  const price = priceOf(planId, subscription.currency);
  const preview = await cards.previewChange({ subscriptionId: subscription.gatewayId, price, quotedAt });
  return { ...preview, quotedAt };
}

/**
 * Changes the plan at the price that was shown: the moment of the quote is the moment of the change for the gateway, and part of the
 * key that makes two clicks one change. @throws AppError `conflict` when the quote is too old
 */
export async function changePlan(
  actor: Actor,
  { planId, quotedAt }: ChangePlan,
): Promise<SubscriptionRow | null> {
  const { subscription, cards, refresh } = await getRunning(actor);
  if (subscription.planId === planId) return subscription;
  const ageMs = Date.now() - quotedAt.getTime();
  if (ageMs < 0 || ageMs > quoteLifeMs) {
    const message = 'This price was shown more than an hour ago. Look at the present one and confirm again.';
    throw new AppError('conflict', message, { reason: 'quote_expired' });
  }
  const { gatewayId, currency } = subscription;
  const idempotencyKey = `change:${gatewayId}:${planId}:${quotedAt.getTime()}`;
  await cards.changePlan({
    subscriptionId: gatewayId,
    price: priceOf(planId, currency),
    quotedAt,
    idempotencyKey,
  });
  return refresh();
}

const samePlan = () => new AppError('conflict', 'This is your plan already.', { reason: 'same_plan' });
