/** Every mail that the product writes. */
export const mailTemplates = [
  'sign-in-code',
  'security-notice',
  'welcome',
  'application-confirmation',
  'reminder-due',
  'matches-digest',
  'payment-receipt',
  'payment-failed',
  'plan-ended',
  'data-export-ready',
  'test-mail',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/**
 * What a mail is for, and so what may hold it back. `code`: sealed, over with its code, never tried again after it. `security`: goes out
 * even where an address asked for no more mail. `service`: about what the person did or pays for. `notice`: only as long as it is wanted.
 */
export const mailKinds = {
  'sign-in-code': 'code',
  'security-notice': 'security',
  welcome: 'service',
  'application-confirmation': 'notice',
  'reminder-due': 'notice',
  'matches-digest': 'notice',
  'payment-receipt': 'service',
  'payment-failed': 'service',
  'plan-ended': 'service',
  'data-export-ready': 'service',
  'test-mail': 'service',
} as const satisfies Record<MailTemplate, 'code' | 'security' | 'service' | 'notice'>;
export type MailKind = (typeof mailKinds)[MailTemplate];

/** Which notices a person can switch off, by the template that they are. */
export const noticeKinds = [
  'application-confirmation',
  'reminder-due',
  'matches-digest',
] as const satisfies readonly MailTemplate[];
export type NoticeKind = (typeof noticeKinds)[number];

/** Where they do it. */
export const noticeSettingsPath = '/settings/notices';

export const digestRhythms = ['off', 'weekly', 'daily'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** How far a mail or text message has come. */
export const messageStates = [
  'queued',
  'sending',
  /** A provider took it; whether it arrives is not known yet. */
  'accepted',
  'deferred',
  'delivered',
  'opened',
  'clicked',
  /** The provider did not try: the address is on one of its lists. */
  'dropped',
  'bounced',
  'complained',
  /** Not sent: the address is on our list. */
  'suppressed',
  /** Not sent, and not tried again. */
  'failed',
  /** A text message that a vendor took. */
  'sent',
  /** Its code was used or is over before it went out. */
  'wiped',
] as const;
export type MessageState = (typeof messageStates)[number];

/** What a provider tells of a mail that it took. `blocked`: refused for now or for its content, the address may be good. */
export const mailEventTypes = [
  'processed',
  'deferred',
  'delivered',
  'open',
  'click',
  'dropped',
  'blocked',
  'bounce',
  'spamreport',
  'unsubscribe',
] as const;
export type MailEventType = (typeof mailEventTypes)[number];

export const suppressionReasons = ['bounced', 'complained', 'unsubscribed', 'invalid'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];
