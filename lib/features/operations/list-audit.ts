import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type AuditRow, listAuditRows, personSubject } from './audit-queries';
import { paymentSubject } from './payment-subject';
import type { ListAudit } from './schema';

export const auditPageSize = 25;

/** What administrators did, to everything, to one person or to one payment, newest first; `nextBefore` asks for the page of older entries. */
export async function listAudit(
  actor: Actor,
  { before, userId, paymentId }: ListAudit & { userId?: string; paymentId?: string },
): Promise<{ entries: AuditRow[]; nextBefore: number | null }> {
  assertAdmin(actor);
  const subject = (userId && personSubject(userId)) ?? (paymentId && paymentSubject(paymentId));
  const rows = await listAuditRows({ before, subject }, auditPageSize + 1);
  const entries = rows.slice(0, auditPageSize);
  return { entries, nextBefore: rows.length > auditPageSize ? (entries.at(-1)?.id ?? null) : null };
}
