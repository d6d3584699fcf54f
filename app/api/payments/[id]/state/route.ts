import { z } from 'zod';
import { paymentFailureWords } from '@/lib/core/payment-failure-words';
import { defineRoute } from '@/lib/web/define-route';
import { lookAtPayment } from '@/lib/web/look-at-payment';

/** How a payment stands: small, because pages that wait for it ask again and again. */
export const GET = defineRoute({
  auth: 'user',
  params: z.object({ id: z.uuid() }),
  hasErrorAtTop: true,
  async handle({ actor, params }) {
    const { payment, gateway } = await lookAtPayment(actor, { paymentId: params.id });
    const { state, failure, payUrl } = payment;
    return { state, failure, message: failure && paymentFailureWords[failure], payUrl, gateway };
  },
});
