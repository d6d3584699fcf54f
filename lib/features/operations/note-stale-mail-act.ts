import { type Actor, assertAdmin } from '@/lib/core/actor';
import type { MailAct } from './act-on-mail';
import { insertAudit, mailSubject } from './audit-queries';

/** Keeps an act on a mail that the door refused because the sign-in was too old. */
export async function noteStaleMailAct(
  actor: Actor,
  { act, messageId }: { act: MailAct; messageId: string },
): Promise<void> {
  assertAdmin(actor);
  const entry = { actorId: actor.userId, act, subject: mailSubject(messageId) };
  await insertAudit({ ...entry, result: 'refused', detail: { why: 'sign_in_again' } });
}
