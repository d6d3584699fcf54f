import { type Actor, assertAdmin } from '@/lib/core/actor';
import { listMailRecords, type MailPlace, type MailRecord } from './mail-queries';
import { mailSpanMs } from './mail-spans';
import { maskRecipient } from './mask-recipient';
import type { MailSearch } from './schema';

export const mailPageSize = 25;

export type MailPage = {
  /** Their recipients are masked. */
  mails: MailRecord[];
  /** Where the next page begins; null when this is the last. */
  next: MailPlace | null;
};

/** Mail and text messages by recipient, template, state and span; the newest first. No address leaves it whole. */
export async function searchMail(actor: Actor, search: MailSearch, now = new Date()): Promise<MailPage> {
  assertAdmin(actor);
  const { to, template = null, state = null, span, after = null } = search;
  const since = new Date(now.getTime() - mailSpanMs[span]);
  const rows = await listMailRecords({ to, template, state, since }, after, mailPageSize + 1);
  const mails = rows
    .slice(0, mailPageSize)
    .map((row) => ({ ...row, recipient: maskRecipient(row.recipient) }));
  const last = mails.at(-1);
  return { mails, next: rows.length > mailPageSize && last ? last : null };
}
