import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SuppressionReason } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { mailSuppressions } from '@/lib/db/schema/mail';
import { disprovenReasons } from './suppression-rules';

export type Suppression = typeof mailSuppressions.$inferSelect;
export type NewSuppression = Pick<Suppression, 'address' | 'reason' | 'since'>;

/** Weakest first: of two reasons for one address the stronger stays. */
export const strengthOfReason = sql.raw(`array['unsubscribed', 'invalid', 'bounced', 'complained']`);

/** In lower case; one statement. Gives how many of them are new. */
export async function upsertSuppressions(
  listed: readonly NewSuppression[],
  origin: Suppression['origin'],
): Promise<number> {
  if (listed.length === 0) return 0;
  const rows = JSON.stringify(listed.map((one) => ({ ...one, since: one.since.toISOString() })));
  const strength = (of: string) => sql`array_position(${strengthOfReason}, ${sql.raw(of)}.reason)`;
  const result = await (await db()).execute(sql`
    insert into ${mailSuppressions} as kept (address, reason, origin, since)
    select distinct on (l.address) l.address, l.reason, ${origin}, l.since
      from jsonb_to_recordset(${rows}::jsonb) as l (address text, reason text, since timestamptz)
     order by l.address, ${strength('l')} desc, l.since
    on conflict (address) do update
      set reason = excluded.reason, origin = excluded.origin, since = excluded.since
      where ${strength('excluded')} > ${strength('kept')}
    returning (xmax = 0) as is_new`);
  const { rows: written } = result as unknown as { rows: { is_new: boolean }[] };
  return written.filter(({ is_new }) => is_new).length;
}

export async function hasSynced(): Promise<boolean> {
  const rows = await (await db())
    .select({ address: mailSuppressions.address })
    .from(mailSuppressions)
    .where(eq(mailSuppressions.origin, 'sync'))
    .limit(1);
  return rows.length > 0;
}

/** False when there was none: a complaint or a wish stays. */
export async function deleteDisproven(address: string): Promise<boolean> {
  const rows = await (await db())
    .delete(mailSuppressions)
    .where(
      and(
        eq(mailSuppressions.address, address.toLowerCase()),
        inArray(mailSuppressions.reason, [...disprovenReasons]),
      ),
    )
    .returning({ address: mailSuppressions.address });
  return rows.length > 0;
}

export async function findSuppressionOfPerson(
  userId: string,
): Promise<{ address: string; reason: SuppressionReason } | null> {
  const [row] = await (await db())
    .select({ address: mailSuppressions.address, reason: mailSuppressions.reason })
    .from(users)
    .innerJoin(mailSuppressions, eq(mailSuppressions.address, users.email))
    .where(eq(users.id, userId));
  return row ?? null;
}
