import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, users } from '@/lib/db/schema/account';
import { lockHours, maxFailures, maxSendsAnHour, maxTries, resendWaitSeconds } from './code-rules';
import { roleOf } from './role-of';

const userColumns = {
  id: users.id,
  email: users.email,
  emailVerified: users.emailVerified,
  name: users.name,
  role: users.role,
  sessionVersion: users.sessionVersion,
  isBlocked: users.isBlocked,
  createdAt: users.createdAt,
};

type UserRow = Pick<typeof users.$inferSelect, keyof typeof userColumns>;
export type User = Omit<UserRow, 'emailVerified' | 'isBlocked'>;

function toUser({ emailVerified, isBlocked: _, ...row }: UserRow): User {
  return { ...row, role: roleOf({ ...row, emailVerified }, env().ADMIN_EMAILS) };
}

/** The person behind a session, or null when the session was revoked or the person is blocked or gone. */
export async function findSessionUser(userId: string, sessionVersion: number): Promise<User | null> {
  const [row] = await (await db())
    .select(userColumns)
    .from(users)
    .where(and(eq(users.id, userId), eq(users.sessionVersion, sessionVersion), eq(users.isBlocked, false)));
  return row ? toUser(row) : null;
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
export async function upsertVerifiedUser(email: string, role: User['role']): Promise<User | null> {
  const [row] = await (await db())
    .insert(users)
    .values({ email, role, emailVerified: new Date() })
    .onConflictDoUpdate({
      target: users.email,
      set: { emailVerified: sql`coalesce(${users.emailVerified}, excluded.email_verified)` },
    })
    .returning(userColumns);
  return row && !row.isBlocked ? toUser(row) : null;
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

const isWindowOver = sql`${signInAddresses.windowStartedAt} < now() - interval '1 hour'`;
const isLockOver = sql`coalesce(${signInAddresses.lastFailureAt}, '-infinity') < now() - make_interval(hours => ${lockHours}::int)`;
const isUnlocked = sql`(${signInAddresses.failures} < ${maxFailures} or ${isLockOver})`;

/** Takes one send of the address's allowance in one statement; null when the wait, the cap or the lock refuses it. */
export async function takeSend(identifierHash: string): Promise<{ waitSeconds: number } | null> {
  const sendsBefore = sql`(case when ${isWindowOver} then 0 else ${signInAddresses.sends} end)`;
  const wait = sql`${resendWaitSeconds}::int * power(2, ${sendsBefore})`;
  const [row] = await (await db())
    .insert(signInAddresses)
    .values({
      identifierHash,
      sends: 1,
      windowStartedAt: sql`now()`,
      nextSendAt: sql`now() + make_interval(secs => ${resendWaitSeconds}::int)`,
    })
    .onConflictDoUpdate({
      target: signInAddresses.identifierHash,
      set: {
        sends: sql`${sendsBefore} + 1`,
        windowStartedAt: sql`case when ${isWindowOver} then now() else ${signInAddresses.windowStartedAt} end`,
        nextSendAt: sql`now() + make_interval(secs => ${wait})`,
      },
      setWhere: sql`${signInAddresses.nextSendAt} <= now() and ${isUnlocked}
        and (${signInAddresses.sends} < ${maxSendsAnHour} or ${isWindowOver})`,
    })
    .returning({ waitSeconds: secondsUntil(signInAddresses.nextSendAt) });
  return row ?? null;
}

function secondsUntil(moment: unknown) {
  // Moments are kept to the millisecond, so one may lie that much beyond the second that it was set to.
  return sql<number>`greatest(0, ceil(extract(epoch from ${moment} - now()) - 0.001))::int`;
}

export type AddressState = { isLocked: boolean; isCapped: boolean; waitSeconds: number };

/** Why the next send would be refused, and for how long. */
export async function findAddressState(identifierHash: string): Promise<AddressState> {
  const [row] = await (await db())
    .select({
      isLocked: sql<boolean>`not ${isUnlocked}`,
      isCapped: sql<boolean>`${signInAddresses.sends} >= ${maxSendsAnHour} and not ${isWindowOver}`,
      waitSeconds: secondsUntil(
        sql`(case when not ${isUnlocked} then ${signInAddresses.lastFailureAt} + make_interval(hours => ${lockHours}::int)
          when ${signInAddresses.sends} >= ${maxSendsAnHour} and not ${isWindowOver}
            then greatest(${signInAddresses.windowStartedAt} + interval '1 hour', ${signInAddresses.nextSendAt})
          else ${signInAddresses.nextSendAt} end)`,
      ),
    })
    .from(signInAddresses)
    .where(eq(signInAddresses.identifierHash, identifierHash));
  return row ?? { isLocked: false, isCapped: false, waitSeconds: 0 };
}

type CodeKey = { identifierHash: string; browserHash: string };

const ofBrowser = (key: CodeKey) =>
  and(eq(signInCodes.identifierHash, key.identifierHash), eq(signInCodes.browserHash, key.browserHash));

/** Puts a new code in place of the older ones of this address and browser, and forgets what is long over. */
export async function insertCode(code: typeof signInCodes.$inferInsert): Promise<void> {
  const connection = await db();
  await connection
    .update(signInCodes)
    .set({ expiresAt: sql`now()` })
    .where(and(ofBrowser(code), isNull(signInCodes.consumedAt), gt(signInCodes.expiresAt, sql`now()`)));
  await connection.delete(signInCodes).where(lt(signInCodes.expiresAt, sql`now() - interval '1 day'`));
  await connection
    .delete(signInAddresses)
    .where(
      sql`greatest(${signInAddresses.windowStartedAt}, ${signInAddresses.lastFailureAt}) < now() - interval '30 days'`,
    );
  await connection.insert(signInCodes).values(code);
}

export type CodeState = { id: string; isLive: boolean; isConsumed: boolean; tries: number };

/** The newest code that this browser asked for. */
export async function findNewestCode(key: CodeKey): Promise<CodeState | null> {
  const [row] = await (await db())
    .select({
      id: signInCodes.id,
      isLive: sql<boolean>`${signInCodes.consumedAt} is null and ${signInCodes.expiresAt} > now() and ${signInCodes.tries} < ${maxTries}`,
      isConsumed: sql<boolean>`${signInCodes.consumedAt} is not null`,
      tries: signInCodes.tries,
    })
    .from(signInCodes)
    .where(ofBrowser(key))
    .orderBy(desc(signInCodes.createdAt))
    .limit(1);
  return row ?? null;
}

/**
 * Spends one try of a code and consumes it if the guess is right, in one statement: of any number of guesses at
 * once, three are evaluated and one can win. Null when the guess was not evaluated.
 */
export async function tryCode(
  codeId: string,
  key: CodeKey,
  codeHash: string,
): Promise<{ isRight: boolean; tries: number } | null> {
  const isAddressLocked = sql`exists (select 1 from ${signInAddresses}
    where ${signInAddresses.identifierHash} = ${key.identifierHash} and not ${isUnlocked})`;
  const [row] = await (await db())
    .update(signInCodes)
    .set({
      tries: sql`${signInCodes.tries} + 1`,
      consumedAt: sql`case when ${signInCodes.codeHash} = ${codeHash} then now() end`,
    })
    .where(
      and(
        eq(signInCodes.id, codeId),
        ofBrowser(key),
        isNull(signInCodes.consumedAt),
        gt(signInCodes.expiresAt, sql`now()`),
        lt(signInCodes.tries, maxTries),
        sql`not ${isAddressLocked}`,
      ),
    )
    .returning({
      isRight: sql<boolean>`${signInCodes.consumedAt} is not null`,
      tries: signInCodes.tries,
    });
  return row ?? null;
}

/** Counts a failure, or ends the row of failures. After a lock ran out the count begins again. */
export async function updateFailures(identifierHash: string, isRight: boolean): Promise<void> {
  await (await db())
    .update(signInAddresses)
    .set(
      isRight
        ? { failures: 0, lastFailureAt: null }
        : {
            failures: sql`case when ${isUnlocked} and ${signInAddresses.failures} >= ${maxFailures} then 1
              else ${signInAddresses.failures} + 1 end`,
            lastFailureAt: sql`now()`,
          },
    )
    .where(eq(signInAddresses.identifierHash, identifierHash));
}
