'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formatMoney } from '@/lib/core/money';
import { formatDate } from '@/lib/core/time';
import { cancelSubscription } from '@/lib/features/billing/cancel-subscription';
import { changePlan, previewChange } from '@/lib/features/billing/change-plan';
import { openPortal } from '@/lib/features/billing/open-portal';
import { refreshBilling } from '@/lib/features/billing/read-billing';
import { resumeSubscription } from '@/lib/features/billing/resume-subscription';
import { CancelSubscription, ChangePlan, PreviewChange, StartPayment } from '@/lib/features/billing/schema';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { readLocality } from '@/lib/web/read-locality';

export const startCardPaymentAction = defineAction(StartPayment, async (actor, input) => {
  await takeRate('start-payment', actor.userId);
  const { paymentId, checkout } = await startCardPayment(actor, input);
  return { paymentId, checkout };
});

/** In the words that the dialog shows; `asOf` goes back with the change. */
export const previewChangeAction = defineAction(PreviewChange, async (actor, input) => {
  await takeRate('ask-gateway', actor.userId);
  const [cost, locality] = await Promise.all([previewChange(actor, input), readLocality()]);
  const money = (amountMinor: number) => formatMoney(amountMinor, cost.currency.toUpperCase());
  return {
    asOf: cost.asOf.toISOString(),
    dueNow: money(cost.dueNowMinor),
    isFree: cost.dueNowMinor === 0,
    credit: cost.creditMinor > 0 ? money(cost.creditMinor) : null,
    nextCharge: money(cost.nextChargeMinor),
    nextChargeOn: formatDate(cost.nextChargeAt, locality),
  };
});

export const changePlanAction = defineAction(ChangePlan, async (actor, input) => {
  await takeRate('start-payment', actor.userId);
  const { checkout } = await changePlan(actor, input);
  revalidatePath('/(app)', 'layout');
  return { clientSecret: checkout?.clientSecret ?? null };
});

export const cancelSubscriptionAction = defineAction(CancelSubscription, async (actor, input) => {
  await takeRate('ask-gateway', actor.userId);
  await cancelSubscription(actor, input);
  revalidatePath('/(app)', 'layout');
});

export const resumeSubscriptionAction = defineAction(z.undefined(), async (actor) => {
  await takeRate('ask-gateway', actor.userId);
  await resumeSubscription(actor);
  revalidatePath('/(app)', 'layout');
});

/** Gives the plan that the subscription has then. */
export const refreshBillingAction = defineAction(z.undefined(), async (actor) => {
  await takeRate('ask-gateway', actor.userId);
  const { subscription } = await refreshBilling(actor);
  revalidatePath('/(app)', 'layout');
  return { planId: subscription?.planId ?? null };
});

export const openPortalAction = defineAction(z.undefined(), async (actor) => {
  await takeRate('ask-gateway', actor.userId);
  return openPortal(actor);
});
