import { and, eq, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/lib/db/client';
import { accounts, passwords, users } from '@/lib/db/schema/account';

/** How this person can prove who they are; the email is one way by code, and the password another beside it. */
export type MyWay =
  | { way: 'google' | 'replit'; email: string | null; lastUsedAt: Date }
  | { way: 'phone'; phone: string }
  | { way: 'email'; email: string }
  | { way: 'password'; changedAt: Date };

/** Nobody else changes the person's ways in until the surrounding transaction ends. */
export async function lockWays(userId: string): Promise<void> {
  await (await db()).execute(sql`select 1 from ${users} where ${users.id} = ${userId} for update`);
}

/** In the order of `waysIn`. */
export async function listWays(userId: string): Promise<MyWay[]> {
  const connection = await db();
  const linked = await connection
    .select({ provider: accounts.provider, email: accounts.email, lastUsedAt: accounts.lastUsedAt })
    .from(accounts)
    .where(eq(accounts.userId, userId));
  const [person] = await connection
    .select({ email: users.email, emailVerified: users.emailVerified, phone: users.phone })
    .from(users)
    .where(eq(users.id, userId));
  const [password] = await connection
    .select({ changedAt: passwords.changedAt })
    .from(passwords)
    .where(eq(passwords.userId, userId));
  const ofProvider = (way: 'google' | 'replit'): MyWay[] =>
    linked
      .filter(({ provider }) => provider === way)
      .map(({ email, lastUsedAt }) => ({ way, email, lastUsedAt }));
  const { email = null, emailVerified = null, phone = null } = person ?? {};
  return [
    ...ofProvider('google'),
    ...ofProvider('replit'),
    ...(phone ? [{ way: 'phone', phone } as const] : []),
    ...(email && emailVerified ? [{ way: 'email', email } as const] : []),
    ...(password ? [{ way: 'password', changedAt: password.changedAt } as const] : []),
  ];
}

export async function deleteLinkedAccount(userId: string, provider: 'google' | 'replit'): Promise<void> {
  await (await db())
    .delete(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)));
}

export async function deletePhone(userId: string): Promise<void> {
  await (await db()).update(users).set({ phone: null }).where(eq(users.id, userId));
}

export async function deletePassword(userId: string): Promise<void> {
  await (await db()).delete(passwords).where(eq(passwords.userId, userId));
}

/** Makes an address the person's, proven now. False when somebody else has it. */
export async function updateEmail(userId: string, email: string): Promise<boolean> {
  const connection = await db();
  const others = alias(users, 'others');
  const taken = connection
    .select({ id: others.id })
    .from(others)
    .where(and(eq(others.email, email), ne(others.id, userId)));
  const rows = await connection
    .update(users)
    .set({ email, emailVerified: new Date() })
    .where(and(eq(users.id, userId), notExists(taken)))
    .returning({ id: users.id });
  return rows.length > 0;
}

export async function deleteEmail(userId: string): Promise<void> {
  await (await db()).update(users).set({ email: null, emailVerified: null }).where(eq(users.id, userId));
}
