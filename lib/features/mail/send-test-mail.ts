import { randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { isProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { formatMoment } from '@/lib/core/time';
import { isSurelyUnsent, mailerOf, mailSettings, renderMail } from '@/lib/integrations/email';

export type TestMail =
  | {
      isSent: true;
      /** The provider's own number; null where it gave none, as in its sandbox mode. */
      providerMessageId: string | null;
      isSandbox: boolean;
    }
  | { isSent: false; failure: FailureKind; reason: string | null; isUnsure: boolean };

/** Sends what a mail looks like, past the outbox: what the provider answers is told at once. Each call is a mail. */
export async function sendTestMail(to: string): Promise<TestMail> {
  const [mailer, settings] = await Promise.all([mailerOf(), mailSettings()]);
  if (!mailer || !settings) {
    return { isSent: false, failure: 'unconfigured', reason: null, isUnsure: false };
  }
  const at = `${formatMoment(new Date(), { locale: 'en-GB', timeZone: 'UTC' })} UTC`;
  const frame = { baseUrl: env().BASE_URL, postalAddress: settings.postalAddress, unsubscribeUrl: null };
  const mail = await renderMail('test-mail', { at }, frame);
  try {
    const providerMessageId = await mailer.send({
      ...{ ...mail, messageId: randomUUID(), to, template: 'test-mail' },
      ...{ isTracked: false, unsubscribeUrl: null },
    });
    return { isSent: true, providerMessageId, isSandbox: settings.isSandbox };
  } catch (error) {
    if (!isProviderError(error)) throw error;
    const { reason } = error.detail;
    return {
      ...{ isSent: false, failure: error.kind, isUnsure: !isSurelyUnsent(error) },
      reason: typeof reason === 'string' ? reason : null,
    };
  }
}
