import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { auditLog } from '@/lib/db/schema/secrets';

export type AuditEntry = typeof auditLog.$inferInsert;

export async function insertAudit(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
  await (await db()).insert(auditLog).values(entry);
}

const personPrefix = 'person/';
export const personSubject = (userId: string) => `${personPrefix}${userId}`;

export const mailSubject = (messageId: string) => `mail/${messageId}`;

export type AuditRow = Omit<typeof auditLog.$inferSelect, 'actorId'> & {
  /** The address of who did it; null for the product itself and for people who are gone. */
  actor: string | null;
  isByPerson: boolean;
  /** Whom it was done to, while they are here. */
  person: { id: string; name: string } | null;
};

type AuditPick = { subject?: string | undefined; before?: number | undefined };

const people = alias(users, 'people');
const addressOf = (t: typeof users | typeof people) =>
  sql<string | null>`coalesce(${t.email}, ${t.phone}, ${t.name})`;

export async function listAuditRows({ subject, before }: AuditPick, limit: number): Promise<AuditRow[]> {
  const { id, at, act, result, detail, actorId } = auditLog;
  const personId = sql`case when starts_with(${auditLog.subject}, ${personPrefix})
    then substr(${auditLog.subject}, ${personPrefix.length + 1}::int)::uuid end`;
  const rows = await (await db())
    .select({
      ...{ id, at, act, subject: auditLog.subject, result, detail },
      actor: addressOf(users),
      isByPerson: sql<boolean>`${isNotNull(actorId)}`,
      personId: people.id,
      personName: addressOf(people),
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, actorId))
    .leftJoin(people, eq(people.id, personId))
    .where(
      and(
        subject === undefined ? undefined : eq(auditLog.subject, subject),
        before === undefined ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(limit);
  return rows.map(({ personId: ofPerson, personName, ...row }) => ({
    ...row,
    person: ofPerson ? { id: ofPerson, name: personName ?? 'Somebody without a name' } : null,
  }));
}
