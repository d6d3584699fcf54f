import { mailerOf } from '@/lib/integrations/email';
import { enqueue } from '@/lib/integrations/queue';
import { claimDue, failExpired, releaseLost } from './outbox-queries';
import { updateExpiredAsWiped } from './queries';
import { type Sent, sendClaimed } from './send-claimed';

/** Of one process at once: whoever kills it leaves so many whose end nobody knows. */
const batch = 10;
const runMs = 40_000;

/**
 * Sends the mail whose time has come, codes first; gives how many were taken. Any number of processes may, and each mail is sent by one. Where
 * nobody is set up to send it, it stays as it is. Codes that are over, also those by text message, are wiped by each run and nowhere else but
 * where they are shown: in the transaction of whoever writes a mail it would make strangers wait for each other.
 */
export async function sendDueMail(): Promise<number> {
  await updateExpiredAsWiped();
  if (!(await mailerOf())) return 0;
  await failExpired();
  await releaseLost();
  const endsAt = performance.now() + runMs;
  let accepted = 0;
  for (const isCode of [true, false]) {
    for (let isMore = true; isMore; ) {
      const sent = await sendBatch(isCode);
      accepted += sent.filter((one) => one === 'accepted').length;
      // What holds one back holds them all back.
      if (sent.includes('held')) return accepted;
      isMore = sent.length === batch;
      if (isMore && performance.now() >= endsAt) {
        await enqueue('send-mail', {});
        return accepted;
      }
    }
  }
  return accepted;
}

async function sendBatch(isCode: boolean): Promise<Sent[]> {
  // Anew for each: a key may be rotated while a long queue goes out.
  const mailer = await mailerOf();
  if (!mailer) return [];
  const mails = await claimDue({ limit: batch, isCode });
  return Promise.all(mails.map((mail) => sendClaimed(mailer, mail)));
}
