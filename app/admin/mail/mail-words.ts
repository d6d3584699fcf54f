import { failureWords } from '@/components/operations/failure-words';
import type { MailEventType, MailTemplate, MessageState, SuppressionReason } from '@/lib/core/mail';
import { failureKinds } from '@/lib/core/providers';
import type { MailRecord } from '@/lib/features/operations/mail-queries';

export const templateWords: Record<MailTemplate, string> = {
  'sign-in-code': 'Sign-in code',
  'security-notice': 'Security notice',
  welcome: 'Welcome',
  'application-confirmation': 'Application confirmation',
  'reminder-due': 'Reminder',
  'matches-digest': 'Digest of matches',
  'payment-receipt': 'Payment receipt',
  'payment-failed': 'Payment failed',
  'plan-ended': 'Plan ended',
  'data-export-ready': 'Data export ready',
  'test-mail': 'Test mail',
};

/** An older version may have written others. */
export const templateWord = (template: string) =>
  template in templateWords ? templateWords[template as MailTemplate] : template;

export type StateTone = 'positive' | 'caution' | 'danger' | 'muted';

export const stateWords: Record<MessageState, { label: string; tone: StateTone }> = {
  queued: { label: 'Waits', tone: 'muted' },
  sending: { label: 'Being sent', tone: 'muted' },
  accepted: { label: 'Accepted', tone: 'muted' },
  deferred: { label: 'Deferred', tone: 'caution' },
  delivered: { label: 'Delivered', tone: 'positive' },
  opened: { label: 'Opened', tone: 'positive' },
  clicked: { label: 'Link followed', tone: 'positive' },
  dropped: { label: 'Dropped', tone: 'danger' },
  bounced: { label: 'Bounced', tone: 'danger' },
  complained: { label: 'Complained', tone: 'danger' },
  suppressed: { label: 'Held back', tone: 'caution' },
  failed: { label: 'Failed', tone: 'danger' },
  sent: { label: 'Sent', tone: 'positive' },
  wiped: { label: 'Code is over', tone: 'muted' },
};

export const eventWords: Record<MailEventType, { label: string; tone: StateTone }> = {
  processed: { label: 'SendGrid passes it on', tone: 'muted' },
  deferred: { label: 'Deferred: the other server asks to come back, SendGrid does', tone: 'caution' },
  delivered: { label: 'Delivered: the other server took it', tone: 'positive' },
  open: { label: 'Opened', tone: 'positive' },
  click: { label: 'A link in it was followed', tone: 'positive' },
  dropped: { label: 'Dropped: SendGrid did not try', tone: 'danger' },
  blocked: { label: 'Blocked: refused for now or for its content', tone: 'danger' },
  bounce: { label: 'Bounced: nobody gets mail there', tone: 'danger' },
  spamreport: { label: 'Its reader reported it as spam', tone: 'danger' },
  unsubscribe: { label: 'Its reader wants no more such mail', tone: 'caution' },
};

export const suppressionWords: Record<SuppressionReason, { title: string; text: string }> = {
  bounced: {
    title: 'Mail to this address came back',
    text: 'It gets none but the codes that it asks for. A code that is entered lifts this; so can you, when you know that the address works again.',
  },
  invalid: {
    title: 'SendGrid takes this address for none',
    text: 'It gets no mail but the codes that it asks for. A code that is entered lifts this; so can you, when you know that the address works.',
  },
  complained: {
    title: 'Its reader reported mail of ours as spam',
    text: 'The address gets no mail but the codes that it asks for. Nobody but its reader takes that back: signed in, under Settings, Mail.',
  },
  unsubscribed: {
    title: 'Its reader wants no more mail',
    text: 'The address gets codes and security mail alone. Nobody but its reader takes that back: signed in, under Settings, Mail.',
  },
};

type Failing = Pick<MailRecord, 'state' | 'failure'>;

const ownFailures: Record<string, string> = {
  outcome_unknown:
    'Twice nobody knows whether it went out. If it did, its events say so and its state becomes theirs.',
  lost: 'The process that sent it ended in between, so it is sent once more.',
  expired: 'Nobody took it before it was too late to be read. Look why mail waits at Integrations.',
  unknown_template: 'Another version of the product wrote it, and this one does not know it.',
  fault: 'A fault of our own stopped it: look in the log for “a mail was not sent”.',
  bounced: 'The other server says for good that nobody gets mail there. Its person sees how to mend that.',
  blocked:
    'The other server refused it for now or for its content. Send it again later; when many are blocked, look at the reputation of the domain at SendGrid.',
  deferred: 'The other server asks for patience. SendGrid tries for three days and tells the end.',
  dropped: 'SendGrid did not try, because of one of its lists or because it takes the mail for spam.',
  unsubscribed: suppressionWords.unsubscribed.title,
  complained: suppressionWords.complained.title,
  invalid: suppressionWords.invalid.title,
};

/** Reasons that are not, or not alone, of our list. */
const heldSentences: Record<string, string> = {
  blocked: 'It was held back: its person is blocked here and gets no notices.',
  unsubscribed: 'It was held back: its reader wants no such mail.',
};

/** Why a message did not go out or arrive, and what to do; null where nothing is in its way. */
export function failureSentence({ state, failure }: Failing): string | null {
  if (failure === null) return null;
  if (state === 'suppressed') {
    return heldSentences[failure] ?? `It was held back: the address was on the list (${failure}).`;
  }
  const [word = '', ...rest] = failure.split(' ');
  const kind = failureKinds.find((one) => one === word);
  const said = rest.length > 0 ? ` It said: ${rest.join(' ').replaceAll('_', ' ')}.` : '';
  if (kind)
    return `SendGrid: ${failureWords[kind].label.toLowerCase()}. ${failureWords[kind].meaning}${said}`;
  return `${ownFailures[word] ?? failure.replaceAll('_', ' ')}${said}`;
}
