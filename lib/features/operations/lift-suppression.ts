import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError, isProviderError } from '@/lib/core/errors';
import { forgiveAddress } from '@/lib/features/mail/forgive-address';
import { disprovenReasons } from '@/lib/features/mail/suppression-rules';
import { mailerOf } from '@/lib/integrations/email';
import { actOnMail } from './act-on-mail';
import { insertAudit, mailSubject } from './audit-queries';
import { getMailRecord } from './mail-queries';
import { isLiftable } from './open-mail';
import type { MailRef } from './schema';

/**
 * Lets the address of a mail get mail again where that it does not work was a finding; a complaint or a wish stays its reader's.
 * The provider forgets it first, else its list would bring it back. @throws AppError `conflict`, `unavailable` when the provider does not
 */
export async function liftSuppression(actor: Actor, { messageId }: MailRef): Promise<void> {
  assertAdmin(actor);
  const { recipient, suppressedFor } = await getMailRecord(messageId);
  const step = { act: 'lift-suppression', messageId } as const;
  if (!isLiftable(suppressedFor)) {
    await actOnMail(actor, step, async () => (suppressedFor ? theirWish : notThere));
    return;
  }
  try {
    await (await mailerOf())?.forgive(recipient, disprovenReasons);
  } catch (error) {
    if (!isProviderError(error)) throw error;
    const entry = { actorId: actor.userId, act: step.act, subject: mailSubject(messageId) };
    await insertAudit({ ...entry, result: 'failed', detail: { why: error.kind } });
    throw new AppError(
      'unavailable',
      'SendGrid did not take the address off its lists. Nothing was changed: try again.',
    );
  }
  await actOnMail(actor, step, async () => ((await forgiveAddress(recipient)) ? null : notThere));
}

const theirWish = {
  why: 'their_wish',
  message:
    'Its reader complained or wanted no more mail. Only they take that back: signed in, under Settings, Mail.',
};
const notThere = { why: 'already', message: 'This address gets mail already. Look at the page again.' };
