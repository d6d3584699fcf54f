import { type MailTemplate, mailKinds } from '@/lib/core/mail';
import { renderMail } from '@/lib/integrations/email';
import type { OutgoingMail } from '@/lib/integrations/email/types';
import { mailFrame } from './mail-frame';
import { openMailProps } from './open-mail-props';
import type { ClaimedMail } from './outbox-queries';

type Written = Pick<ClaimedMail, 'id' | 'userId' | 'recipient' | 'props' | 'sealedProps' | 'mayTrack'>;

/** A mail as it goes out. @throws Error when its props are gone, were sealed elsewhere or are not those of its template */
export async function writeMail(mail: Written, template: MailTemplate): Promise<OutgoingMail> {
  const { oneClickUrl, ...frame } = await mailFrame({ userId: mail.userId, template });
  const rendered = await renderMail(template, openMailProps(mail), frame);
  return {
    ...rendered,
    messageId: mail.id,
    to: mail.recipient,
    template,
    // What a person agreed to is about notices.
    isTracked: mail.mayTrack && mailKinds[template] === 'notice',
    unsubscribeUrl: oneClickUrl,
  };
}
