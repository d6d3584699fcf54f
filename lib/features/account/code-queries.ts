import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { db } from '@/lib/db/client';
import { signInAddresses, signInCodes, signInSends } from '@/lib/db/schema/account';
import { anyNetwork, type CodeKey } from './code-key';
import {
  lockHours,
  maxFailures,
  maxSendsAnHour,
  maxSendsOfAllAnHour,
  maxTries,
  resendWaitSeconds,
} from './code-rules';

const lockedUntil = sql`${signInAddresses.lastFailureAt} + make_interval(hours => ${lockHours}::int)`;
const isLocked = sql`(${signInAddresses.failures} >= ${maxFailures} and ${lockedUntil} > now())`;
const isLockedNow = (identifierHash: string) =>
  sql`exists (select 1 from ${signInAddresses}
    where ${signInAddresses.identifierHash} = ${identifierHash} and ${isLocked})`;
const isWindowOver = sql`${signInSends.windowStartedAt} < now() - interval '1 hour'`;

type SendKey = { identifierHash: string; networkHash: string };
const ofSend = (key: SendKey) =>
  and(eq(signInSends.identifierHash, key.identifierHash), eq(signInSends.networkHash, key.networkHash));

/** Takes one send of the asking network's share in one statement; null when the wait or the cap refuses it. */
export async function takeSend(key: CodeKey): Promise<{ waitSeconds: number } | null> {
  const sendsBefore = sql`(case when ${isWindowOver} then 0 else ${signInSends.sends} end)`;
  const wait = sql`${resendWaitSeconds}::int * power(2, ${sendsBefore})`;
  const [row] = await (await db())
    .insert(signInSends)
    .values({
      identifierHash: key.identifierHash,
      networkHash: key.networkHash,
      sends: 1,
      windowStartedAt: sql`now()`,
      nextSendAt: sql`now() + make_interval(secs => ${resendWaitSeconds}::int)`,
    })
    .onConflictDoUpdate({
      target: [signInSends.identifierHash, signInSends.networkHash],
      set: {
        sends: sql`${sendsBefore} + 1`,
        windowStartedAt: sql`case when ${isWindowOver} then now() else ${signInSends.windowStartedAt} end`,
        nextSendAt: sql`now() + make_interval(secs => ${wait})`,
      },
      setWhere: sql`${signInSends.nextSendAt} <= now()
        and (${signInSends.sends} < ${maxSendsAnHour} or ${isWindowOver})`,
    })
    .returning({ waitSeconds: secondsUntil(signInSends.nextSendAt) });
  return row ?? null;
}

/** Of its own: a network that asks for the first time has no row whose change the lock could refuse. */
export async function isAddressLocked({ identifierHash }: CodeKey): Promise<boolean> {
  const rows = await (await db())
    .select({ identifierHash: signInAddresses.identifierHash })
    .from(signInAddresses)
    .where(and(eq(signInAddresses.identifierHash, identifierHash), isLocked));
  return rows.length > 0;
}

/** Counts a send against what all networks together may ask of an address. False beyond it. */
export async function takeSendOfAll(key: CodeKey): Promise<boolean> {
  const isProven = sql`exists (select 1 from ${signInSends} as own where own.identifier_hash = ${key.identifierHash}
    and own.network_hash = ${key.networkHash} and own.proven_at is not null)`;
  const rows = await (await db())
    .insert(signInSends)
    .values({ identifierHash: key.identifierHash, networkHash: anyNetwork, sends: 1 })
    .onConflictDoUpdate({
      target: [signInSends.identifierHash, signInSends.networkHash],
      set: {
        sends: sql`case when ${isWindowOver} then 1 else ${signInSends.sends} + 1 end`,
        windowStartedAt: sql`case when ${isWindowOver} then now() else ${signInSends.windowStartedAt} end`,
      },
      setWhere: sql`${signInSends.sends} < ${maxSendsOfAllAnHour} or ${isWindowOver} or ${isProven}`,
    })
    .returning({ sends: signInSends.sends });
  return rows.length > 0;
}

/** A code that never went out was never asked for: no try, no share of anybody's sends. */
export async function deleteCode(codeId: string, key: CodeKey): Promise<void> {
  const connection = await db();
  await connection.delete(signInCodes).where(eq(signInCodes.id, codeId));
  for (const networkHash of [key.networkHash, anyNetwork]) {
    await connection
      .update(signInSends)
      .set({ sends: sql`greatest(0, ${signInSends.sends} - 1)`, nextSendAt: sql`now()` })
      .where(ofSend({ identifierHash: key.identifierHash, networkHash }));
  }
}

function secondsUntil(moment: unknown) {
  // Moments are kept to the millisecond, so one may lie that much beyond the second that it was set to.
  return sql<number>`greatest(0, ceil(extract(epoch from ${moment} - now()) - 0.001))::int`;
}

export type AddressState = { isLocked: boolean; isCapped: boolean; waitSeconds: number };

/** Why the next send would be refused, and for how long. */
export async function findAddressState(key: CodeKey): Promise<AddressState> {
  const connection = await db();
  const [lock] = await connection
    .select({ waitSeconds: secondsUntil(lockedUntil) })
    .from(signInAddresses)
    .where(and(eq(signInAddresses.identifierHash, key.identifierHash), isLocked));
  if (lock) return { isLocked: true, isCapped: false, waitSeconds: lock.waitSeconds };
  const windowEnd = sql`${signInSends.windowStartedAt} + interval '1 hour'`;
  const isFull = sql<boolean>`not ${isWindowOver} and ${signInSends.sends} >=
    (case when ${signInSends.networkHash} = ${anyNetwork} then ${maxSendsOfAllAnHour}::int else ${maxSendsAnHour}::int end)`;
  const rows = await connection
    .select({
      isCapped: isFull,
      waitSeconds: secondsUntil(
        sql`(case when ${isFull} then greatest(${windowEnd}, ${signInSends.nextSendAt}) else ${signInSends.nextSendAt} end)`,
      ),
    })
    .from(signInSends)
    .where(
      sql`${signInSends.identifierHash} = ${key.identifierHash} and ${signInSends.networkHash} in (${key.networkHash}, ${anyNetwork})`,
    );
  return {
    isLocked: false,
    isCapped: rows.some((row) => row.isCapped),
    waitSeconds: Math.max(0, ...rows.map((row) => row.waitSeconds)),
  };
}

const ofBrowser = (key: Pick<CodeKey, 'identifierHash' | 'browserHash'>) =>
  and(eq(signInCodes.identifierHash, key.identifierHash), eq(signInCodes.browserHash, key.browserHash));

/** Puts a new code in place of the older ones of this address and browser. */
export async function insertCode(code: typeof signInCodes.$inferInsert): Promise<void> {
  const connection = await db();
  await connection
    .update(signInCodes)
    .set({ expiresAt: sql`now()` })
    .where(and(ofBrowser(code), isNull(signInCodes.consumedAt), gt(signInCodes.expiresAt, sql`now()`)));
  await connection.insert(signInCodes).values(code);
}

/** Forgets codes, failures and sends that decide nothing any more. */
export async function deleteOldCodes(): Promise<void> {
  const connection = await db();
  await connection.delete(signInCodes).where(lt(signInCodes.expiresAt, sql`now() - interval '1 day'`));
  await connection
    .delete(signInAddresses)
    .where(lt(signInAddresses.lastFailureAt, sql`now() - interval '30 days'`));
  await connection.delete(signInSends).where(
    sql`greatest(${signInSends.windowStartedAt}, ${signInSends.provenAt}) < now() - interval '90 days'
      or (${signInSends.provenAt} is null and ${signInSends.windowStartedAt} < now() - interval '1 day')`,
  );
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

/** Tries at an address go one after the other until the transaction ends, over all its codes: the lock falls exactly at its limit. */
export async function lockTries({ identifierHash }: CodeKey): Promise<void> {
  await (await db()).execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`jobr.code-tries:${identifierHash}`}, 0))`,
  );
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
        sql`not ${isLockedNow(key.identifierHash)}`,
      ),
    )
    .returning({
      isRight: sql<boolean>`${signInCodes.consumedAt} is not null`,
      tries: signInCodes.tries,
    });
  return row ?? null;
}

/** Counts a failure of the address. After a lock ran out the count begins again. */
export async function insertFailure({ identifierHash }: CodeKey): Promise<void> {
  await (await db())
    .insert(signInAddresses)
    .values({ identifierHash, failures: 1 })
    .onConflictDoUpdate({
      target: signInAddresses.identifierHash,
      set: {
        failures: sql`case when ${signInAddresses.failures} >= ${maxFailures} and not ${isLocked} then 1
          else ${signInAddresses.failures} + 1 end`,
        lastFailureAt: sql`now()`,
      },
    });
}

/** A right code ends the row of failures, and tells the person's own network from a stranger's. */
export async function updateAsProven(key: CodeKey): Promise<void> {
  const connection = await db();
  await connection.delete(signInAddresses).where(eq(signInAddresses.identifierHash, key.identifierHash));
  await connection.update(signInSends).set({ provenAt: sql`now()` }).where(ofSend(key));
}
