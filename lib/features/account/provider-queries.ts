import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { OidcWay } from '@/lib/core/ways-in';
import { db } from '@/lib/db/client';
import { accounts, userPictures, users } from '@/lib/db/schema/account';
import type { Picture } from '@/lib/integrations/oidc';
import { toUser, type User, userColumns } from './queries';

/** One account at a provider. */
export type ProviderAccount = { way: OidcWay; sub: string };

const ofAccount = ({ way, sub }: ProviderAccount) =>
  and(eq(accounts.provider, way), eq(accounts.providerAccountId, sub));

/** Nobody else decides about this account until the surrounding transaction ends. */
export async function lockProviderAccount({ way, sub }: ProviderAccount): Promise<void> {
  await (await db()).execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`jobr.provider-account ${way} ${sub}`}, 0))`,
  );
}

/** Whose it is, and the name that it showed the last time. */
export async function findLink(
  account: ProviderAccount,
): Promise<{ userId: string; name: string | null } | null> {
  const [row] = await (await db())
    .select({ userId: accounts.userId, name: accounts.name })
    .from(accounts)
    .where(ofAccount(account));
  return row ?? null;
}

export type NewLink = ProviderAccount & { userId: string; email: string | null; name: string | null };

/** Writes the link, or what the provider says today into the one that there is. Never moves it to another person. */
export async function upsertLink({ way, sub, userId, email, name }: NewLink): Promise<void> {
  await (await db())
    .insert(accounts)
    .values({ userId, type: 'oidc', provider: way, providerAccountId: sub, email, name })
    .onConflictDoUpdate({
      target: [accounts.provider, accounts.providerAccountId],
      set: { email, name, lastUsedAt: sql`now()` },
      setWhere: eq(accounts.userId, userId),
    });
}

/** Gives the person the provider's name, unless they chose one: neither none nor the one it showed `before`. */
export async function updateAdoptedName(userId: string, name: string, before: string | null): Promise<void> {
  await (await db())
    .update(users)
    .set({ name })
    .where(
      and(eq(users.id, userId), or(isNull(users.name), before === null ? undefined : eq(users.name, before))),
    );
}

/** Null when there is none, or the person is blocked. */
export async function findActiveUser(userId: string): Promise<User | null> {
  const [row] = await (await db())
    .select(userColumns)
    .from(users)
    .where(and(eq(users.id, userId), eq(users.isBlocked, false)));
  return row ? toUser(row) : null;
}

export type NewPicture = Picture & { userId: string; source: OidcWay; address: string };

/** Keeps a provider's picture where there is none, or one of the same provider: an uploaded one stays. */
export async function upsertProviderPicture({ userId, address, ...picture }: NewPicture): Promise<void> {
  const connection = await db();
  const { source, mediaType, bytes } = picture;
  const kept = await connection
    .insert(userPictures)
    .values({ userId, ...picture })
    .onConflictDoUpdate({
      target: userPictures.userId,
      set: { mediaType, bytes, updatedAt: sql`now()` },
      setWhere: eq(userPictures.source, source),
    })
    .returning({ userId: userPictures.userId });
  if (kept.length > 0) await connection.update(users).set({ image: address }).where(eq(users.id, userId));
}
