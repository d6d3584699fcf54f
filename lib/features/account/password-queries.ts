import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { keyedHash } from '@/lib/core/crypto';
import { db } from '@/lib/db/client';
import { passwords, signInAddresses, signInSends, users } from '@/lib/db/schema/account';
import { type Asker, codeKey } from './code-key';
import { lockHours, maxFailures } from './code-rules';
import { firstWaitSeconds, longestWaitSeconds, triesBeforeWait } from './password-rules';
import { toUser, type User, userColumns } from './queries';

/** Where failures of passwords are counted, apart from those of codes: of the asking network, and of all of them. */
export type PasswordKey = {
  ofNetwork: string;
  ofAll: string;
  sends: { identifier: string; network: string };
};

export function passwordKey(email: string, asker: Pick<Asker, 'network'>): PasswordKey {
  const target = { address: { channel: 'email', email }, purpose: 'sign_in' } as const;
  const { identifierHash, networkHash } = codeKey(target, { ...asker, browser: '' });
  return {
    ofNetwork: keyedHash('sign-in-identifier', `password:${email}:${asker.network}`),
    ofAll: keyedHash('sign-in-identifier', `password:${email}`),
    sends: { identifier: identifierHash, network: networkHash },
  };
}

const hoursAgo = sql`now() - make_interval(hours => ${lockHours}::int)`;
const failuresBefore = sql`(case when ${signInAddresses.lastFailureAt} < ${hoursAgo} then 0 else ${signInAddresses.failures} end)`;
const waitSeconds = sql`(case when ${failuresBefore} < ${triesBeforeWait} then 0
  else least(${longestWaitSeconds}::int, ${firstWaitSeconds}::int * power(2, least(20, ${failuresBefore} - ${triesBeforeWait}))) end)`;
const waitEnd = sql`${signInAddresses.lastFailureAt} + make_interval(secs => ${waitSeconds})`;
const lockEnd = sql`${signInAddresses.lastFailureAt} + make_interval(hours => ${lockHours}::int)`;

/**
 * Counts a try before it is looked at, so that any number at once count exactly; a right password takes the count back.
 * Inside a transaction: of a try that is refused nothing may stay. A network that proved the address before is held to
 * its own wait alone, so that strangers can not lock the person out.
 */
export async function takePasswordTry(key: PasswordKey): Promise<'taken' | 'wait' | 'locked'> {
  if (!(await countTry(key.ofNetwork, sql`(${waitSeconds} = 0 or ${waitEnd} <= now())`))) return 'wait';
  if (await isKnownNetwork(key)) return 'taken';
  return (await countTry(key.ofAll, sql`${failuresBefore} < ${maxFailures}`)) ? 'taken' : 'locked';
}

async function countTry(identifierHash: string, isAllowed: ReturnType<typeof sql>): Promise<boolean> {
  const rows = await (await db())
    .insert(signInAddresses)
    .values({ identifierHash, failures: 1 })
    .onConflictDoUpdate({
      target: signInAddresses.identifierHash,
      set: { failures: sql`${failuresBefore} + 1`, lastFailureAt: sql`now()` },
      setWhere: isAllowed,
    })
    .returning({ failures: signInAddresses.failures });
  return rows.length > 0;
}

async function isKnownNetwork({ sends }: PasswordKey): Promise<boolean> {
  const rows = await (await db())
    .select({ provenAt: signInSends.provenAt })
    .from(signInSends)
    .where(
      and(
        eq(signInSends.identifierHash, sends.identifier),
        eq(signInSends.networkHash, sends.network),
        isNotNull(signInSends.provenAt),
      ),
    );
  return rows.length > 0;
}

/** How long this network waits for its next try. */
export async function findPasswordWait(key: PasswordKey, why: 'wait' | 'locked'): Promise<number> {
  const [hash, end] = why === 'wait' ? [key.ofNetwork, waitEnd] : [key.ofAll, lockEnd];
  const [row] = await (await db())
    .select({ seconds: sql<number>`greatest(1, ceil(extract(epoch from ${end} - now())))::int` })
    .from(signInAddresses)
    .where(eq(signInAddresses.identifierHash, hash));
  return row?.seconds ?? 1;
}

/** A right password, or a new one, ends the row of failures, and its network is one of the person's own. */
export async function updateAsPassed(key: PasswordKey): Promise<void> {
  const connection = await db();
  // In the order in which tries take them: two transactions never wait for each other.
  for (const hash of [key.ofNetwork, key.ofAll]) {
    await connection.delete(signInAddresses).where(eq(signInAddresses.identifierHash, hash));
  }
  await connection
    .insert(signInSends)
    .values({
      identifierHash: key.sends.identifier,
      networkHash: key.sends.network,
      provenAt: sql`now()`,
    })
    .onConflictDoUpdate({
      target: [signInSends.identifierHash, signInSends.networkHash],
      set: { provenAt: sql`now()` },
    });
}

export type PasswordOwner = { user: User; email: string; isBlocked: boolean; hash: string | null };

async function findOwner(where: ReturnType<typeof eq>): Promise<PasswordOwner | null> {
  const [row] = await (await db())
    .select({ ...userColumns, hash: passwords.hash })
    .from(users)
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(and(where, isNotNull(users.emailVerified)));
  if (!row?.email) return null;
  const { hash, ...person } = row;
  return { user: toUser(person), email: row.email, isBlocked: row.isBlocked, hash };
}

/** Who has proven this address, with the hash of their password if they have one. */
export const findPasswordOwner = (email: string) => findOwner(eq(users.email, email));

/** The same, of a person; null when they have proven no address. */
export const findOwnPassword = (userId: string) => findOwner(eq(users.id, userId));

export async function upsertPassword(userId: string, hash: string): Promise<void> {
  const changed = { hash, changedAt: sql`now()` };
  await (await db())
    .insert(passwords)
    .values({ userId, hash })
    .onConflictDoUpdate({ target: passwords.userId, set: changed });
}

const ofHash = (userId: string, hash: string) => and(eq(passwords.userId, userId), eq(passwords.hash, hash));

/** A new password in place of the one with this hash; false when that is not the person's any more. */
export async function updatePassword(userId: string, before: string, hash: string): Promise<boolean> {
  const rows = await (await db())
    .update(passwords)
    .set({ hash, changedAt: sql`now()` })
    .where(ofHash(userId, before))
    .returning({ userId: passwords.userId });
  return rows.length > 0;
}

/** The same password under today's parameters. */
export async function updateHash(userId: string, before: string, hash: string): Promise<void> {
  await (await db()).update(passwords).set({ hash }).where(ofHash(userId, before));
}
