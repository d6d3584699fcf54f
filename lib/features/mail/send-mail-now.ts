import { mailerOf } from '@/lib/integrations/email';
import { claimByKey } from './outbox-queries';
import { type Sent, sendClaimed } from './send-claimed';

/**
 * Sends a queued mail at once, for somebody waits for it; once, however often it is called and whoever sends due mail beside it. Null when
 * there is nothing to do: it was taken before, it is over, or nobody is set up to send it. Never in a transaction.
 */
export async function sendMailNow(idempotencyKey: string): Promise<Sent | null> {
  const mailer = await mailerOf();
  const mail = mailer && (await claimByKey(idempotencyKey));
  return mail && sendClaimed(mailer, mail);
}
