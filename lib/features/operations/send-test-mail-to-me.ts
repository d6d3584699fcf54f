import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { findMailAddress } from '@/lib/features/mail/queries';
import { sendTestMail } from '@/lib/features/mail/send-test-mail';
import { insertAudit } from './audit-queries';

export type SentTestMail = {
  to: string;
  /** The provider's own number, to ask it by. */
  providerMessageId: string | null;
  /** It was looked at, and is not delivered. */
  isSandbox: boolean;
};

/**
 * Sends a mail to the operator's own proven address, and to no other. @throws AppError `conflict` without one, `unavailable`
 * when it was not sent, with what the provider said
 */
export async function sendTestMailToMe(actor: Actor): Promise<SentTestMail> {
  assertAdmin(actor);
  const to = await findMailAddress(actor.userId);
  if (!to) {
    throw new AppError(
      'conflict',
      'Your account has no proven address yet. Add it under Settings, Sign-in and security, then send yourself a mail.',
      { reason: 'no_email' },
    );
  }
  const sent = await sendTestMail(to);
  const entry = { actorId: actor.userId, act: 'send-test-mail', subject: 'sendgrid' } as const;
  if (!sent.isSent) {
    await insertAudit({ ...entry, result: 'failed', detail: { why: sent.failure } });
    const words = [sent.failure, sent.reason].filter((word) => word !== null).join(', ');
    const unsure = sent.isUnsure ? ' It may arrive all the same.' : '';
    throw new AppError(
      'unavailable',
      `The mail was not taken (${words.replaceAll('_', ' ')}).${unsure} docs/integrations.md says what that means.`,
      { detail: { failure: sent.failure } },
    );
  }
  await insertAudit({ ...entry, result: 'done', detail: {} });
  return { to, providerMessageId: sent.providerMessageId, isSandbox: sent.isSandbox };
}
