import { StartPayment } from '@/lib/features/billing/schema';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';
import { readCurrency } from '@/lib/web/read-currency';

/** Begins a payment by card, or goes on with the open one; nothing is charged before the person confirms it. */
export const POST = defineRoute({
  auth: 'user',
  input: StartPayment.extend({ currency: StartPayment.shape.currency.removeDefault().optional() }),
  hasErrorAtTop: true,
  async handle({ actor, input: { planId, currency } }) {
    await takeRate('start-payment', actor.userId);
    return startCardPayment(actor, { planId, currency: currency ?? (await readCurrency()) });
  },
});
