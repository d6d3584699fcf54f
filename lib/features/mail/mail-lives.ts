import type { MailTemplate } from '@/lib/core/mail';
import type { MailProps } from '@/lib/integrations/email/types';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const days = (count: number) => () => count * dayMs;
const always = () => null;

/**
 * For how long from its writing a mail is of use, in milliseconds: what an outage kept back for longer is not sent. Null where it is owed
 * however late.
 */
export const mailLives: { [T in MailTemplate]: (props: MailProps[T]) => number | null } = {
  'sign-in-code': ({ minutes }) => minutes * minuteMs,
  'security-notice': days(3),
  welcome: days(3),
  'application-confirmation': days(3),
  'reminder-due': days(3),
  // Then comes the next one.
  'matches-digest': ({ rhythm }) => (rhythm === 'daily' ? 1 : 7) * dayMs,
  'payment-receipt': always,
  'payment-failed': always,
  'plan-ended': always,
  'data-export-ready': always,
  'test-mail': always,
};
