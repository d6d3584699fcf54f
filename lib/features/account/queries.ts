import { eq, sql } from 'drizzle-orm';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { roleOf } from './role-of';

export const userColumns = {
  id: users.id,
  email: users.email,
  phone: users.phone,
  emailVerified: users.emailVerified,
  name: users.name,
  image: users.image,
  locale: users.locale,
  timeZone: users.timeZone,
  currency: users.currency,
  role: users.role,
  sessionVersion: users.sessionVersion,
  isBlocked: users.isBlocked,
  createdAt: users.createdAt,
};

type UserRow = Pick<typeof users.$inferSelect, keyof typeof userColumns>;
export type User = Omit<UserRow, 'emailVerified' | 'isBlocked'>;

export function toUser({ emailVerified, isBlocked: _, ...row }: UserRow): User {
  return { ...row, role: roleOf({ ...row, emailVerified }, env().ADMIN_EMAILS) };
}

export async function getUser(userId: string): Promise<User> {
  const [row] = await (await db()).select(userColumns).from(users).where(eq(users.id, userId));
  if (!row) throw new AppError('not_found', 'This account does not exist any more.');
  return toUser(row);
}

/** Whether there is an account yet; two first sign-ins at once are asked one after the other. */
export async function claimFirstAccount(): Promise<boolean> {
  const connection = await db();
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext('jobr.first-account'))`);
  const rows = await connection.select({ id: users.id }).from(users).limit(1);
  return rows.length === 0;
}

/** The account of a proven address, made when there is none. Null when it is blocked. */
export async function upsertVerifiedUser(
  email: string,
  role: User['role'],
): Promise<(User & { isNew: boolean }) | null> {
  const [row] = await (await db())
    .insert(users)
    .values({ email, role, emailVerified: new Date() })
    .onConflictDoUpdate({
      target: users.email,
      set: { emailVerified: sql`coalesce(${users.emailVerified}, excluded.email_verified)` },
    })
    // A row that this statement wrote anew was changed by nobody.
    .returning({ ...userColumns, isNew: sql<boolean>`xmax = 0` });
  if (!row || row.isBlocked) return null;
  const { isNew, ...user } = row;
  return { ...toUser(user), isNew };
}

export async function updateName(userId: string, name: string | null): Promise<User> {
  const [row] = await (await db())
    .update(users)
    .set({ name })
    .where(eq(users.id, userId))
    .returning(userColumns);
  if (!row) throw new AppError('not_found', 'This account does not exist any more.');
  return toUser(row);
}

export async function updateSessionVersion(userId: string): Promise<void> {
  await (await db())
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
}
