import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { type MailKind, type MailTemplate, mailKinds, mailTemplates, noticeKinds } from '@/lib/core/mail';
import type { Mailer } from '@/lib/integrations/email/types';
import { enqueue } from '@/lib/integrations/queue';
import { type Judgement, judgeFailure } from './judge-failure';
import { pauseBeforeNextTry } from './next-try';
import { findReader, isNoticeWanted } from './notice-queries';
import { type ClaimedMail, updateAsAccepted, updateAsOver, updateAsWaiting } from './outbox-queries';
import { forgivenFirst, isHeldBack } from './suppression-rules';
import { writeMail } from './write-mail';

/** What became of one try. `unsure`: it may have gone out. `held`: no mail goes out now, whosever it is. */
export type Sent = 'accepted' | 'unsure' | 'waits' | 'held' | 'suppressed' | 'failed';

const heldMs = { code: 5_000, other: 60_000 };

/** Sends a mail that the caller has claimed, and marks what became of it. Never in a transaction. @throws what the database said */
export async function sendClaimed(mailer: Mailer, mail: ClaimedMail): Promise<Sent> {
  const { suppressedFor } = mail;
  const template = mailTemplates.find((one) => one === mail.template);
  if (!template) {
    await updateAsOver(mail, { state: 'failed', why: 'unknown_template' });
    return 'failed';
  }
  const kind = mailKinds[template];
  if (suppressedFor && isHeldBack(kind, suppressedFor)) {
    await updateAsOver(mail, { state: 'suppressed', why: suppressedFor });
    return 'suppressed';
  }
  const unwanted = await whyUnwanted(mail, template);
  if (unwanted) {
    await updateAsOver(mail, { state: 'suppressed', why: unwanted });
    return 'suppressed';
  }
  const sent = await send(mailer, mail, template);
  if ('failure' in sent) return settle(mail, sent.failure, kind === 'code');
  await updateAsAccepted(mail.id, sent.number);
  return 'accepted';
}

/** Its person may have left this kind of notice since it was written, or be blocked: it may wait for hours. Null when it is wanted. */
async function whyUnwanted(
  { userId }: ClaimedMail,
  template: MailTemplate,
): Promise<'blocked' | 'unsubscribed' | null> {
  const kind = noticeKinds.find((one) => one === template);
  if (!kind || !userId || (await isNoticeWanted(userId, kind))) return null;
  return (await findReader(userId))?.isBlocked ? 'blocked' : 'unsubscribed';
}

async function send(
  mailer: Mailer,
  mail: ClaimedMail,
  template: MailTemplate,
): Promise<{ number: string | null } | { failure: Judgement }> {
  let isOnItsWay = false;
  try {
    const written = await writeMail(mail, template);
    await forgiveFirst(mailer, mail, mailKinds[template]);
    isOnItsWay = true;
    return { number: await mailer.send(written) };
  } catch (error) {
    const failure = judgeFailure(error);
    const level = failure.why === 'fault' ? 'error' : 'warn';
    log()[level](
      { mailId: mail.id, template, why: failure.why, fault: describeFault(error) },
      'a mail was not sent',
    );
    // What failed before the send is nothing of which nobody knows the end.
    if (failure.kind === 'tried' && !isOnItsWay) return { failure: { ...failure, isUnsure: false } };
    return { failure };
  }
}

/** Where the provider does not, its list may still stop this mail: that is no reason to keep it or any other here. */
async function forgiveFirst(mailer: Mailer, mail: ClaimedMail, kind: MailKind): Promise<void> {
  const { id, recipient, suppressedFor } = mail;
  const reasons = suppressedFor ? forgivenFirst(kind, suppressedFor) : [];
  if (reasons.length === 0) return;
  await mailer.forgive(recipient, reasons).catch((error: unknown) => {
    const { why } = judgeFailure(error);
    log().warn({ mailId: id, why, fault: describeFault(error) }, 'an address was not forgiven');
  });
}

async function settle(mail: ClaimedMail, failure: Judgement, isCode: boolean): Promise<Sent> {
  const { why } = failure;
  if (failure.kind === 'over') {
    await updateAsOver(mail, { state: 'failed', why });
    return 'failed';
  }
  if (failure.kind === 'held') {
    const pauseMs = Math.max(failure.retryAfterMs ?? 0, heldMs[isCode ? 'code' : 'other']);
    await wait(mail, isCode, { why, pauseMs, isUnsure: false, costsTry: false });
    return 'held';
  }
  const { isUnsure, retryAfterMs } = failure;
  const pauseMs = pauseBeforeNextTry({ tries: mail.attempts, isCode, isUnsure, retryAfterMs });
  const isSecondUnsure = isUnsure && mail.unsureAttempts > 0;
  if (isSecondUnsure || pauseMs === null) {
    await updateAsOver(mail, { state: 'failed', why: isUnsure ? 'outcome_unknown' : why, isUnsure });
    return isUnsure ? 'unsure' : 'failed';
  }
  await wait(mail, isCode, { why, pauseMs, isUnsure, costsTry: true });
  return isUnsure ? 'unsure' : 'waits';
}

async function wait(
  mail: ClaimedMail,
  isCode: boolean,
  next: Parameters<typeof updateAsWaiting>[1],
): Promise<void> {
  await updateAsWaiting(mail, next);
  // Somebody waits for a code, longer than until the clock asks for mail the next time.
  const delaySeconds = Math.ceil(next.pauseMs / 1_000) + 1;
  if (isCode) await enqueue('send-mail', {}, { singletonKey: `code:${mail.id}`, delaySeconds });
}
