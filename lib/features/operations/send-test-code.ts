import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { readPhone } from '@/lib/features/account/phone-number';
import { getUser } from '@/lib/features/account/queries';
import { sendTestText } from '@/lib/features/mail/send-test-text';
import { vendorLabel } from '@/lib/integrations/sms';
import { insertAudit } from './audit-queries';

export type SentTest = {
  /** As people read it. */
  shown: string;
  vendor: string;
  /** The first vendor failed and another one sent. */
  isByFallback: boolean;
};

/**
 * Sends a code that opens nothing to the operator's own proven number, and to no other. It counts in no cap and in no share of
 * codes used. @throws AppError `conflict` without a number, `unavailable` when it was not sent
 */
export async function sendTestCode(actor: Actor): Promise<SentTest> {
  assertAdmin(actor);
  const { phone } = await getUser(actor.userId);
  if (!phone) {
    throw new AppError(
      'conflict',
      'Your account has no phone number yet. Add it under Settings, Sign-in and security, then send yourself a code.',
      { reason: 'no_phone' },
    );
  }
  const number = readPhone({ phone, country: 'US' });
  const delivery = await sendTestText(number);
  const entry = { actorId: actor.userId, act: 'send-test-code', subject: 'sms' } as const;
  if (!delivery.isSent) {
    await insertAudit({ ...entry, result: 'failed', detail: { why: delivery.failure } });
    const kind = delivery.failure.replaceAll('_', ' ');
    throw new AppError(
      'unavailable',
      `The message was not sent (${kind}). The card says which vendor fails.`,
      {
        detail: { failure: delivery.failure },
      },
    );
  }
  await insertAudit({ ...entry, result: 'done', detail: {} });
  return {
    shown: number.shown,
    vendor: vendorLabel(delivery.vendor),
    isByFallback: delivery.failure !== null,
  };
}
