import { and, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
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

// A mail that is being sent may be on its way already: its sender says what became of it.
const wiped = {
  sealedProps: null,
  state: sql`case when ${outboxMessages.channel} = 'email' and ${outboxMessages.state} = 'sending' then 'sending' else 'wiped' end`,
} as const;

export async function updateAsWiped(idempotencyKey: string): Promise<void> {
  await (await db())
    .update(outboxMessages)
    .set(wiped)
    .where(and(eq(outboxMessages.idempotencyKey, idempotencyKey), isNotNull(outboxMessages.sealedProps)));
}

/** Of everybody, so never in a transaction that holds anything else. */
export async function updateExpiredAsWiped(): Promise<void> {
  await (await db())
    .update(outboxMessages)
    .set(wiped)
    .where(and(lt(outboxMessages.expiresAt, sql`now()`), isNotNull(outboxMessages.sealedProps)));
}

export type ClaimedText = Pick<OutboxRow, 'recipient' | 'sealedProps'>;

/** Takes a text message to send it: of any number of callers one gets it. Null for the others, and for one that is over. */
export async function updateAsSending(idempotencyKey: string): Promise<ClaimedText | null> {
  const [row] = await (await db())
    .update(outboxMessages)
    .set({ state: 'sending' })
    .where(
      and(
        eq(outboxMessages.idempotencyKey, idempotencyKey),
        eq(outboxMessages.channel, 'sms'),
        eq(outboxMessages.state, 'queued'),
        gt(outboxMessages.expiresAt, sql`now()`),
      ),
    )
    .returning({ recipient: outboxMessages.recipient, sealedProps: outboxMessages.sealedProps });
  return row ?? null;
}

/** Its code is on the phone now, or will never be: here it is forgotten. */
export async function updateAsDelivered(idempotencyKey: string, state: 'sent' | 'failed'): Promise<void> {
  await (await db())
    .update(outboxMessages)
    .set({ state, sealedProps: null })
    .where(and(eq(outboxMessages.idempotencyKey, idempotencyKey), eq(outboxMessages.state, 'sending')));
}

/** Everybody's messages, newest first: for the outbox page of a local install alone. */
export async function listMessages(limit: number): Promise<OutboxRow[]> {
  return (await db())
    .select()
    .from(outboxMessages)
    .orderBy(desc(outboxMessages.createdAt), desc(outboxMessages.id))
    .limit(limit);
}

/** Anybody's message: for the outbox page of a local install alone. */
export async function findMessage(id: string): Promise<OutboxRow | null> {
  const [row] = await (await db()).select().from(outboxMessages).where(eq(outboxMessages.id, id));
  return row ?? null;
}
