import { type MailKind, type MailTemplate, mailKinds, mailTemplates } from '@/lib/core/mail';
import { isHeldBack } from '@/lib/features/mail/suppression-rules';
import type { OpenedMail } from './mail-queries';

type Judged = Omit<OpenedMail, 'recipient' | 'providerMessageId'>;

export const retryRefusals = {
  code: 'A code is never sent again: whoever needs one asks for a new one.',
  gone: 'Its text is not kept any more, so it can not be sent again.',
  expired: 'It is too late for this mail: nobody may read it any more.',
  suppressed: 'Its address gets no such mail now. Where the page offers it, lift that first.',
  unsure:
    'Nobody knows whether it went out. Another try could be one copy too many, so it waits for word of SendGrid.',
  sending: 'It is being sent just now. Look at it again in a minute.',
  accepted: 'SendGrid took it, so it is not sent a second time.',
  due: 'It goes out with the next run, within a minute, once SendGrid takes mail. See Integrations.',
} as const;
export type RetryRefusal = keyof typeof retryRefusals;

export const templateOf = ({ template }: { template: string }): MailTemplate | null =>
  mailTemplates.find((one) => one === template) ?? null;

export function kindOf(mail: Pick<Judged, 'channel' | 'template'>): MailKind | null {
  const template = mail.channel === 'email' ? templateOf(mail) : null;
  return template && mailKinds[template];
}

/** After two sends whose end nobody knows there is no third, whoever asks for it. */
const mostUnsure = 2;

/** Why a mail is not sent again; null when it may be. */
export function judgeRetry(mail: Judged, now: Date): RetryRefusal | null {
  const { state, failure, unsureAttempts, suppressedFor } = mail;
  const kind = kindOf(mail);
  if (mail.channel === 'sms' || kind === 'code') return 'code';
  if (kind === null || mail.props === null) return 'gone';
  if (state === 'sending') return 'sending';
  if (!isUnsent(mail)) return 'accepted';
  if (mail.expiresAt && mail.expiresAt <= now) return 'expired';
  if (suppressedFor && isHeldBack(kind, suppressedFor)) return 'suppressed';
  const mayBeOut = unsureAttempts >= mostUnsure || failure === 'outcome_unknown';
  if (mayBeOut || (state === 'queued' && unsureAttempts > 0 && mail.nextTryAt > now)) return 'unsure';
  return state === 'queued' && mail.nextTryAt <= now ? 'due' : null;
}

/** Nobody has it: it waits, was given up or held back here, or the other server refused it for now or for its content. */
function isUnsent({ state, failure }: Judged): boolean {
  if (state === 'bounced') return failure?.startsWith('blocked') ?? false;
  return state === 'queued' || state === 'failed' || state === 'suppressed';
}
