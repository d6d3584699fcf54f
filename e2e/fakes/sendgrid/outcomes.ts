import { randomBytes } from 'node:crypto';
import type { FakeMailEvent } from './event-feed';
import type { FakeMail } from './mail-request';

export const listNames = ['bounces', 'spam_reports', 'unsubscribes', 'invalid_emails'] as const;
export type ListName = (typeof listNames)[number];
export type ListedAddress = { email: string; created: number; reason?: string };
export type SuppressionLists = Record<ListName, ListedAddress[]>;

/** What becomes of mail to an address. */
export const outcomes = ['deliver', 'defer', 'bounce', 'blocked', 'drop', 'nothing'] as const;
export type MailOutcome = (typeof outcomes)[number];

/** What a person, or their mail program, does with a mail. */
export const readerActs = ['open', 'click', 'spamreport', 'unsubscribe'] as const;
export type ReaderAct = (typeof readerActs)[number];

const seconds = () => Math.floor(Date.now() / 1_000);

/** One event as SendGrid writes it: the address, its own numbers, and our arguments at the top. */
export function eventOf(mail: FakeMail, event: string, more: Record<string, unknown> = {}): FakeMailEvent {
  return {
    ...{ email: mail.to, timestamp: seconds(), event, category: mail.categories },
    sg_event_id: randomBytes(16).toString('base64url'),
    sg_message_id: `${mail.messageId}.recvd-5f8d9c4b6-abcde-1-65F0A0B0-1A.0`,
    'smtp-id': `<${mail.messageId}@geopod-ismtpd-1>`,
    ...mail.customArgs,
    ...more,
  };
}

const drops: [ListName, string, string][] = [
  ['bounces', 'Bounced Address', 'bypass_bounce_management'],
  ['spam_reports', 'Spam Reporting Address', 'bypass_spam_management'],
  ['unsubscribes', 'Unsubscribed Address', 'bypass_unsubscribe_management'],
  ['invalid_emails', 'Invalid', 'none'],
];

function whyDropped({ to, bypasses }: FakeMail, lists: SuppressionLists): string | null {
  if (bypasses.includes('bypass_list_management')) return null;
  const found = drops.find(
    ([list, , bypass]) => lists[list].some(({ email }) => email === to) && !bypasses.includes(bypass),
  );
  return found?.[1] ?? null;
}

export function suppress(lists: SuppressionLists, name: ListName, email: string): void {
  if (lists[name].some((one) => one.email === email)) return;
  lists[name].push({ email, created: seconds() });
}

const full = (to: string) => `550 5.1.1 The email account that you tried to reach, ${to}, does not exist.`;

/** What SendGrid tells of a mail that it took, in the order in which it happens. */
export function followMail(mail: FakeMail, outcome: MailOutcome, lists: SuppressionLists): FakeMailEvent[] {
  const dropped = whyDropped(mail, lists) ?? (outcome === 'drop' ? 'Spam Content' : null);
  if (dropped) return [eventOf(mail, 'dropped', { reason: dropped })];
  if (outcome === 'nothing') return [];
  const events = [eventOf(mail, 'processed')];
  if (outcome === 'defer') {
    return [...events, eventOf(mail, 'deferred', { response: '451 4.7.1 Try again later', attempt: '1' })];
  }
  if (outcome === 'bounce') {
    suppress(lists, 'bounces', mail.to);
    const why = { type: 'bounce', status: '5.1.1', reason: full(mail.to) };
    return [...events, eventOf(mail, 'bounce', why)];
  }
  if (outcome === 'blocked') {
    const why = { type: 'blocked', status: '5.7.1', reason: '554 5.7.1 Message refused by policy' };
    return [...events, eventOf(mail, 'bounce', why)];
  }
  return [...events, eventOf(mail, 'delivered', { response: '250 OK', ip: '198.51.100.7' })];
}

export function actOfReader(mail: FakeMail, act: ReaderAct, lists: SuppressionLists): FakeMailEvent {
  if (act === 'spamreport') suppress(lists, 'spam_reports', mail.to);
  if (act === 'unsubscribe') suppress(lists, 'unsubscribes', mail.to);
  const where = { useragent: 'Mozilla/5.0', ip: '198.51.100.9' };
  return eventOf(mail, act, act === 'click' ? { ...where, url: 'https://example.com/' } : where);
}
