import { env } from '@/lib/core/env';
import type { MailTemplate } from '@/lib/core/mail';
import { mailSettings, renderMail } from '@/lib/integrations/email';
import type { OutgoingMail } from '@/lib/integrations/email/types';
import { openMailProps } from './open-mail-props';
import type { ClaimedMail } from './outbox-queries';

type Written = Pick<ClaimedMail, 'id' | 'recipient' | 'props' | 'sealedProps' | 'mayTrack'>;

/** A mail as it goes out. @throws Error when its props are gone, were sealed elsewhere or are not those of its template */
export async function writeMail(mail: Written, template: MailTemplate): Promise<OutgoingMail> {
  const { BASE_URL: baseUrl } = env();
  const postalAddress = (await mailSettings())?.postalAddress ?? null;
  // Who writes notices gives them the link that leaves them.
  const unsubscribeUrl = null;
  const rendered = await renderMail(template, openMailProps(mail), {
    baseUrl,
    postalAddress,
    unsubscribeUrl,
  });
  return {
    ...rendered,
    messageId: mail.id,
    to: mail.recipient,
    template,
    isTracked: mail.mayTrack,
    unsubscribeUrl,
  };
}
