import { type Actor, assertAdmin } from '@/lib/core/actor';
import { type AuditRow, listAuditRows } from './key-queries';
import type { ListAudit } from './schema';

export const auditPageSize = 25;

/** What administrators did, newest first; `nextBefore` asks for the page of older entries. */
export async function listAudit(
  actor: Actor,
  { before }: ListAudit,
): Promise<{ entries: AuditRow[]; nextBefore: number | null }> {
  assertAdmin(actor);
  const rows = await listAuditRows(before, auditPageSize + 1);
  const entries = rows.slice(0, auditPageSize);
  return { entries, nextBefore: rows.length > auditPageSize ? (entries.at(-1)?.id ?? null) : null };
}
