import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SuppressionReason } from '@/lib/core/mail';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { mailSuppressions } from '@/lib/db/schema/mail';
import { disprovenReasons, wishedReasons } from './suppression-rules';

export type Suppression = typeof mailSuppressions.$inferSelect;
type NewSuppression = Pick<Suppression, 'address' | 'reason' | 'since'>;

/** Weakest first: of two reasons for one address the stronger stays. */
export const strengthOfReason = sql.raw(`array['unsubscribed', 'invalid', 'bounced', 'complained']`);

const strength = (of: string) => sql`array_position(${strengthOfReason}, ${sql.raw(of)}.reason)`;
const isStronger = sql`${strength('excluded')} > ${strength('known')}`;
const ofStronger = (column: string) =>
  sql`case when ${isStronger} then ${sql.raw(`excluded.${column} else known.${column}`)} end`;

/** How an address that stands there as `known` is written anew: that its reader wants no more mail is kept beneath what outweighs it. */
export const mergeWithKnown = sql`on conflict (address) do update set
    reason = ${ofStronger('reason')}, origin = ${ofStronger('origin')}, since = ${ofStronger('since')},
    unsubscribed_at = least(known.unsubscribed_at, excluded.unsubscribed_at,
      case when known.reason = 'unsubscribed' then known.since end)
  where ${isStronger} or (excluded.unsubscribed_at is not null and known.unsubscribed_at is null)`;

/** In lower case; one statement. Gives how many of them are new. */
export async function upsertSuppressions(
  listed: readonly NewSuppression[],
  origin: Suppression['origin'],
): Promise<number> {
  if (listed.length === 0) return 0;
  const rows = JSON.stringify(listed.map((one) => ({ ...one, since: one.since.toISOString() })));
  const result = await (await db()).execute(sql`
    insert into ${mailSuppressions} as known (address, reason, origin, since, unsubscribed_at)
    select distinct on (l.address) l.address, l.reason, ${origin}, l.since,
           min(l.since) filter (where l.reason = 'unsubscribed') over (partition by l.address)
      from jsonb_to_recordset(${rows}::jsonb) as l (address text, reason text, since timestamptz)
     order by l.address, ${strength('l')} desc, l.since
    ${mergeWithKnown}
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

/** False when there was none: a complaint or a wish stays, also one beneath it. */
export async function deleteDisproven(address: string): Promise<boolean> {
  const { unsubscribedAt } = mailSuppressions;
  const isDisproven = and(
    eq(mailSuppressions.address, address.toLowerCase()),
    inArray(mailSuppressions.reason, [...disprovenReasons]),
  );
  const connection = await db();
  const left = await connection
    .update(mailSuppressions)
    .set({ reason: 'unsubscribed', since: sql`${unsubscribedAt}` })
    .where(and(isDisproven, isNotNull(unsubscribedAt)))
    .returning({ address: mailSuppressions.address });
  if (left.length > 0) return true;
  const gone = await connection
    .delete(mailSuppressions)
    .where(and(isDisproven, isNull(unsubscribedAt)))
    .returning({ address: mailSuppressions.address });
  return gone.length > 0;
}

/** False when there is none any more, or the address is not the person's. */
export async function deleteWish(userId: string, address: string): Promise<boolean> {
  const isTheirs = sql`exists (select 1 from ${users} where ${users.id} = ${userId} and ${users.email} = ${address})`;
  const rows = await (await db())
    .delete(mailSuppressions)
    .where(
      and(
        eq(mailSuppressions.address, address),
        inArray(mailSuppressions.reason, [...wishedReasons]),
        isTheirs,
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
