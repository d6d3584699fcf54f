import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type AuditRow, listAuditRows, mailSubject, personSubject } from './audit-queries';
import { paymentSubject } from './payment-subject';
import type { ListAudit } from './schema';

export const auditPageSize = 25;

type AuditOf = { userId?: string; paymentId?: string; messageId?: string };

/** What administrators did, to everything or to one person, payment or mail, newest first; `nextBefore` asks for the page of older entries. */
export async function listAudit(
  actor: Actor,
  { before, userId, paymentId, messageId }: ListAudit & AuditOf,
): Promise<{ entries: AuditRow[]; nextBefore: number | null }> {
  assertAdmin(actor);
  const subject =
    (userId && personSubject(userId)) ??
    (paymentId && paymentSubject(paymentId)) ??
    (messageId && mailSubject(messageId));
  const rows = await listAuditRows({ before, subject }, auditPageSize + 1);
  const entries = rows.slice(0, auditPageSize);
  return { entries, nextBefore: rows.length > auditPageSize ? (entries.at(-1)?.id ?? null) : null };
}
