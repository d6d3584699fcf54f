import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { insertAudit, mailSubject } from './audit-queries';

export const mailActs = ['show-address', 'send-mail-again', 'lift-suppression'] as const;
export type MailAct = (typeof mailActs)[number];

/** Why an act came to nothing; `why` is one word for the audit. */
export type MailRefusal = { why: string; message: string };

type MailStep = { act: MailAct; messageId: string };

/** One act of an administrator on one mail, with its line in the audit log. @throws AppError `forbidden`, or with the reason of a refusal */
export async function actOnMail(
  actor: Actor,
  { act, messageId }: MailStep,
  change: () => Promise<MailRefusal | null>,
): Promise<void> {
  assertAdmin(actor);
  const entry = { actorId: actor.userId, act, subject: mailSubject(messageId) };
  const refusal = await inTransaction(async () => {
    const refused = await change();
    if (!refused) await insertAudit({ ...entry, result: 'done' });
    return refused;
  });
  if (!refusal) return;
  const { why, message } = refusal;
  await insertAudit({ ...entry, result: 'refused', detail: { why } });
  throw new AppError('conflict', message, { reason: why });
}
