import { and, eq, lt, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { signInCodes, smsCounts, users } from '@/lib/db/schema/account';
import { toUser, type User, userColumns } from './queries';

/** Stands for all countries together. */
const anyCountry = '*';

const today = sql<string>`(now() at time zone 'utc')::date`;

/** Counts a text message of today against a cap; false beyond it. */
async function takeSms(country: string, cap: number): Promise<boolean> {
  const rows = await (await db())
    .insert(smsCounts)
    .values({ day: today, country, sent: 1 } as never)
    .onConflictDoUpdate({
      target: [smsCounts.day, smsCounts.country],
      set: { sent: sql`${smsCounts.sent} + 1` },
      setWhere: lt(smsCounts.sent, cap),
    })
    .returning({ sent: smsCounts.sent });
  return rows.length > 0;
}

/** Takes one of the country's messages of today and one of all; false when either is used up, and the transaction must not stay. */
export async function takeSmsOfDay(
  country: string,
  caps: { country: number; all: number },
): Promise<boolean> {
  // Everybody waits for the row of all, so it is taken last.
  return (await takeSms(country, caps.country)) && (await takeSms(anyCountry, caps.all));
}

async function addToDayOf(codeId: string, change: 'unsent' | 'used'): Promise<void> {
  const connection = await db();
  const [code] = await connection
    .select({
      country: signInCodes.country,
      day: sql<string>`(${signInCodes.createdAt} at time zone 'utc')::date::text`,
    })
    .from(signInCodes)
    .where(eq(signInCodes.id, codeId));
  if (!code?.country) return;
  const set =
    change === 'used'
      ? { used: sql`${smsCounts.used} + 1` }
      : { sent: sql`greatest(0, ${smsCounts.sent} - 1)` };
  for (const country of [code.country, anyCountry]) {
    await connection
      .update(smsCounts)
      .set(set)
      .where(and(eq(smsCounts.day, code.day), eq(smsCounts.country, country)));
  }
}

/** The message of a code surely did not go out: the day that it was counted in gets it back. */
export const updateSmsAsUnsent = (codeId: string) => addToDayOf(codeId, 'unsent');

/** A person entered the code of a message; counted in the day of the message. */
export const updateSmsAsUsed = (codeId: string) => addToDayOf(codeId, 'used');

export type SmsSum = {
  /** ISO 3166 */
  country: string;
  sent: number;
  used: number;
  /** Of those sent: not used yet, and still valid. */
  waiting: number;
};

/** The last 24 hours, by country. */
export async function listSmsOfDay(): Promise<SmsSum[]> {
  const { country, consumedAt, expiresAt, createdAt, channel } = signInCodes;
  return (await db())
    .select({
      country: sql<string>`${country}`,
      sent: sql<number>`count(*)::int`,
      used: sql<number>`count(${consumedAt})::int`,
      waiting: sql<number>`count(*) filter (where ${consumedAt} is null and ${expiresAt} > now())::int`,
    })
    .from(signInCodes)
    .where(and(eq(channel, 'sms'), sql`${createdAt} > now() - interval '24 hours'`))
    .groupBy(country);
}

/** Today and the six days (UTC) before, by country. */
export async function listSmsOfWeek(): Promise<Omit<SmsSum, 'waiting'>[]> {
  const { day, country, sent, used } = smsCounts;
  return (await db())
    .select({
      country,
      sent: sql<number>`sum(${sent})::int`,
      used: sql<number>`sum(${used})::int`,
    })
    .from(smsCounts)
    .where(and(sql`${day} > ${today} - 7`, sql`${country} <> ${anyCountry}`))
    .groupBy(country);
}

/** Nobody else decides whose a number is until the surrounding transaction ends. */
async function lockPhone(phone: string): Promise<void> {
  await (await db()).execute(sql`select pg_advisory_xact_lock(hashtext(${`jobr.phone:${phone}`}))`);
}

/** The account of a proven number, made when there is none. Null when it is blocked. */
export async function upsertPhoneUser(phone: string, role: User['role']): Promise<User | null> {
  await lockPhone(phone);
  const [row] = await (await db())
    .insert(users)
    .values({ phone, role })
    .onConflictDoUpdate({ target: users.phone, set: { phone } })
    .returning(userColumns);
  return row && !row.isBlocked ? toUser(row) : null;
}

/** False, and nothing changed, when the number is a way into somebody else's account. */
export async function updatePhone(userId: string, phone: string): Promise<boolean> {
  await lockPhone(phone);
  const isTaken = sql`exists (select 1 from ${users} as other where other.phone = ${phone} and other.id <> ${userId})`;
  const rows = await (await db())
    .update(users)
    .set({ phone })
    .where(and(eq(users.id, userId), sql`not ${isTaken}`))
    .returning({ id: users.id });
  return rows.length > 0;
}
