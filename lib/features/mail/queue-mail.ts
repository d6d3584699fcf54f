import { seal } from '@/lib/core/crypto';
import { type MailTemplate, mailKinds } from '@/lib/core/mail';
import type { MailProps } from '@/lib/integrations/email/types';
import { enqueue } from '@/lib/integrations/queue';
import { mailLives } from './mail-lives';
import { findMailAddress, insertMessage } from './queries';

type QueuedMail<T extends MailTemplate> = {
  template: T;
  /** A person (their proven address) or an address that nobody has proven yet. */
  to: { userId: string } | { email: string };
  props: MailProps[T];
  /** One key, one mail: a repeated request or a retried job sends nothing twice. */
  idempotencyKey: string;
  /** When it is too late for it. Default: by the table of `mail-lives.ts`. */
  expiresAt?: Date;
};

/**
 * Writes a mail in the surrounding transaction: it exists exactly when what caused it does.
 * Null when nothing was written: the key was used before, or the person has no proven address.
 */
export async function queueMail<T extends MailTemplate>(mail: QueuedMail<T>): Promise<{ id: string } | null> {
  const userId = 'userId' in mail.to ? mail.to.userId : null;
  const recipient = 'userId' in mail.to ? await findMailAddress(mail.to.userId) : mail.to.email;
  if (!recipient) return null;
  const isSecret = mailKinds[mail.template] === 'code';
  const message = await insertMessage({
    userId,
    channel: 'email',
    template: mail.template,
    recipient,
    props: isSecret ? null : mail.props,
    sealedProps: isSecret ? seal(sealPurpose, JSON.stringify(mail.props)) : null,
    idempotencyKey: mail.idempotencyKey,
    expiresAt: mail.expiresAt ?? endOf(mail),
  });
  // Who asked for a code sends it after the commit; the work is for when that dies in between.
  if (message) await enqueue('send-mail', {}, isSecret ? { singletonKey: 'code', delaySeconds: 5 } : {});
  return message;
}

function endOf<T extends MailTemplate>({ template, props }: QueuedMail<T>): Date | null {
  const lifeMs = mailLives[template](props);
  return lifeMs === null ? null : new Date(Date.now() + lifeMs);
}

export const sealPurpose = 'outbox-props';
