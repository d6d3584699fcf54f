import { readCardEvent } from '@/lib/integrations/payments';
import { defineWebhook } from '@/lib/web/define-webhook';

export const POST = defineWebhook({
  provider: 'stripe',
  async read(bytes, headers) {
    const event = await readCardEvent(bytes, headers.get('stripe-signature'));
    const { id, type, customerId, chargeReference, occurredAt, redacted } = event;
    return { eventKey: id, type, subject: customerId ?? chargeReference, payload: redacted, occurredAt };
  },
});
