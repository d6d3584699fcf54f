import { type Actor, assertAdmin } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { mailFrame } from '@/lib/features/mail/mail-frame';
import { disprovenReasons } from '@/lib/features/mail/suppression-rules';
import { renderMail } from '@/lib/integrations/email';
import type { RenderedMail } from '@/lib/integrations/email/types';
import { judgeRetry, kindOf, type RetryRefusal, templateOf } from './judge-retry';
import { getMailRecord, listMailEvents, type MailEventRow, type OpenedMail } from './mail-queries';
import { maskRecipient } from './mask-recipient';
import type { MailRef } from './schema';

export type MailView = {
  /** Its recipient is masked. */
  mail: Omit<OpenedMail, 'props'>;
  events: MailEventRow[];
  /** Why it can not be sent again; null when it can. */
  retryRefusal: RetryRefusal | null;
  /** Whether the operator may let its address go. */
  canLift: boolean;
  isCode: boolean;
  /** As its reader gets it, without the links that leave such mail; null for codes and what is not kept. */
  preview: RenderedMail | null;
};

/** Whether a suppression was a finding, which may be wrong, rather than a wish. */
export const isLiftable = (reason: OpenedMail['suppressedFor']) =>
  disprovenReasons.some((one) => one === reason);

/** One message as the operator follows it. @throws AppError `not_found` */
export async function openMail(actor: Actor, { messageId }: MailRef, now = new Date()): Promise<MailView> {
  assertAdmin(actor);
  const record = await getMailRecord(messageId);
  const { props: _, ...mail } = record;
  return {
    mail: { ...mail, recipient: maskRecipient(mail.recipient) },
    events: await listMailEvents(messageId),
    retryRefusal: judgeRetry(record, now),
    canLift: isLiftable(mail.suppressedFor),
    isCode: mail.channel === 'sms' || kindOf(mail) === 'code',
    preview: await previewOf(record),
  };
}

async function previewOf(record: OpenedMail): Promise<RenderedMail | null> {
  const template = templateOf(record);
  const kind = kindOf(record);
  if (!template || kind === null || kind === 'code' || record.props === null) return null;
  // Without its person: those links leave the mail for whoever holds them.
  const frame = await mailFrame({ userId: null, template });
  return renderMail(template, record.props, frame).catch((error: unknown) => {
    if (isAppError(error, 'invalid')) return null;
    throw error;
  });
}
