import { AppError } from '@/lib/core/errors';
import { readUpiEvent } from '@/lib/integrations/payments';
import { defineWebhook } from '@/lib/web/define-webhook';

export const POST = defineWebhook({
  provider: 'phonepe',
  async read(bytes, headers) {
    const read = await readUpiEvent(bytes, headers);
    if (!read.isGood) {
      const isForged = read.refusal === 'forged' || read.refusal === 'unsigned';
      const message = 'This is no event of PhonePe for us.';
      throw new AppError(isForged ? 'unauthenticated' : 'invalid', message, { reason: read.refusal });
    }
    const { key, type, subject, occurredAt, redacted } = read.event;
    const about = subject && ('orderId' in subject ? subject.orderId : subject.refundId);
    return { eventKey: key, type, subject: about, payload: redacted, occurredAt };
  },
});
