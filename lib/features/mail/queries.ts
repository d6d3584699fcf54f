import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { outboxMessages } from '@/lib/db/schema/mail';

export type OutboxRow = typeof outboxMessages.$inferSelect;

/** Null when a message with this idempotency key is already there. */
export async function insertMessage(
  message: typeof outboxMessages.$inferInsert,
): Promise<{ id: string } | null> {
  const [row] = await (await db())
    .insert(outboxMessages)
    .values(message)
    .onConflictDoNothing({ target: outboxMessages.idempotencyKey })
    .returning({ id: outboxMessages.id });
  return row ?? null;
}

/** The address where a person's mail goes: only one that they have proven. */
export async function findMailAddress(userId: string): Promise<string | null> {
  const [row] = await (await db())
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.emailVerified)));
  return row?.email ?? null;
}

const wiped = { sealedProps: null, state: 'wiped' } as const;

export async function updateAsWiped(idempotencyKey: string): Promise<void> {
  await (await db())
    .update(outboxMessages)
    .set(wiped)
    .where(and(eq(outboxMessages.idempotencyKey, idempotencyKey), isNotNull(outboxMessages.sealedProps)));
}

export async function updateExpiredAsWiped(): Promise<void> {
  await (await db())
    .update(outboxMessages)
    .set(wiped)
    .where(and(lt(outboxMessages.expiresAt, sql`now()`), isNotNull(outboxMessages.sealedProps)));
}

/** Everybody's messages, newest first: for the outbox page of a local install alone. */
export async function listMessages(limit: number): Promise<OutboxRow[]> {
  return (await db())
    .select()
    .from(outboxMessages)
    .orderBy(desc(outboxMessages.createdAt), desc(outboxMessages.id))
    .limit(limit);
}
