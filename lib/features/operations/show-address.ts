import { type Actor, assertAdmin } from '@/lib/core/actor';
import { actOnMail } from './act-on-mail';
import { getMailRecord } from './mail-queries';
import type { MailRef } from './schema';

/** Whom one message is to, whole; that it was asked for stands in the audit before it is told. @throws AppError `not_found` */
export async function showAddress(actor: Actor, { messageId }: MailRef): Promise<{ recipient: string }> {
  assertAdmin(actor);
  const { recipient } = await getMailRecord(messageId);
  await actOnMail(actor, { act: 'show-address', messageId }, async () => null);
  return { recipient };
}
