import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { AllowanceKind } from '@/lib/core/allowances';
import { db } from '@/lib/db/client';
import { allowanceUses } from '@/lib/db/schema/spending';

export async function listUses(
  userId: string,
  periodStart: string,
): Promise<{ kind: AllowanceKind; used: number }[]> {
  return (await db())
    .select({ kind: allowanceUses.kind, used: allowanceUses.used })
    .from(allowanceUses)
    .where(and(eq(allowanceUses.userId, userId), eq(allowanceUses.periodStart, periodStart)));
}

/** Counts one use while there are fewer than `limit`, in one statement; false when there are not. */
export async function upsertUse(
  userId: string,
  kind: AllowanceKind,
  periodStart: string,
  limit: number,
): Promise<boolean> {
  if (limit < 1) return false;
  const rows = await (await db())
    .insert(allowanceUses)
    .values({ userId, kind, periodStart, used: 1 })
    .onConflictDoUpdate({
      target: [allowanceUses.userId, allowanceUses.kind, allowanceUses.periodStart],
      set: { used: sql`${allowanceUses.used} + 1` },
      setWhere: lt(allowanceUses.used, limit),
    })
    .returning({ used: allowanceUses.used });
  return rows.length > 0;
}

export async function updateUseAsReturned(
  userId: string,
  kind: AllowanceKind,
  periodStart: string,
): Promise<void> {
  await (await db())
    .update(allowanceUses)
    .set({ used: sql`${allowanceUses.used} - 1` })
    .where(
      and(
        eq(allowanceUses.userId, userId),
        eq(allowanceUses.kind, kind),
        eq(allowanceUses.periodStart, periodStart),
        gt(allowanceUses.used, 0),
      ),
    );
}
