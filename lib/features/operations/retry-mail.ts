import { type Actor, assertAdmin } from '@/lib/core/actor';
import { reasonsHolding } from '@/lib/features/mail/suppression-rules';
import { enqueue } from '@/lib/integrations/queue';
import { actOnMail } from './act-on-mail';
import { judgeRetry, kindOf, retryRefusals } from './judge-retry';
import { getMailRecord, updateAsDueAgain } from './mail-queries';
import type { MailRef } from './schema';

/**
 * Sends a mail again that nobody got, or now what waits. Its tries count on: they are calls that were made.
 * @throws AppError `conflict` with the reason of a refusal
 */
export async function retryMail(actor: Actor, { messageId }: MailRef): Promise<void> {
  assertAdmin(actor);
  const mail = await getMailRecord(messageId);
  await actOnMail(actor, { act: 'send-mail-again', messageId }, async () => {
    const refusal = judgeRetry(mail, new Date());
    if (refusal) return { why: refusal, message: retryRefusals[refusal] };
    const kind = kindOf(mail);
    if (!(await updateAsDueAgain(mail, kind ? reasonsHolding(kind) : []))) return overtaken;
    await enqueue('send-mail', {});
    return null;
  });
}

const overtaken = {
  why: 'overtaken_mail',
  message: 'Something happened to this mail meanwhile. Look at it again.',
};
