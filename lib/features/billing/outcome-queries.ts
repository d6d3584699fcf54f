import { and, eq } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { passes } from '@/lib/db/schema/payments';
import type { HeldPass } from './rights-of';

/** The days that one payment gave, also when they are over or were taken back. */
export async function findPassOf(userId: string, paymentId: string): Promise<HeldPass | null> {
  const { planId, startsAt, endsAt, revokedAt } = passes;
  const [row] = await (await db())
    .select({ planId, startsAt, endsAt, revokedAt })
    .from(passes)
    .where(and(eq(passes.userId, userId), eq(passes.paymentId, paymentId)));
  return row ?? null;
}
