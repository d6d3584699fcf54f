import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type AuditRow, listAuditRows, mailSubject, personSubject } from './audit-queries';
import type { ListAudit } from './schema';

export const auditPageSize = 25;

/** What administrators did, to everything, to one person or to one mail, newest first; `nextBefore` asks for the page of older entries. */
export async function listAudit(
  actor: Actor,
  { before, userId, messageId }: ListAudit & { userId?: string; messageId?: string },
): Promise<{ entries: AuditRow[]; nextBefore: number | null }> {
  assertAdmin(actor);
  const ofMail = messageId === undefined ? {} : { subject: mailSubject(messageId) };
  const subject = userId === undefined ? ofMail : { subject: personSubject(userId) };
  const rows = await listAuditRows({ before, ...subject }, auditPageSize + 1);
  const entries = rows.slice(0, auditPageSize);
  return { entries, nextBefore: rows.length > auditPageSize ? (entries.at(-1)?.id ?? null) : null };
}
