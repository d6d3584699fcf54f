import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { KeyMode } from '@/lib/core/providers';
import type { SecretPlace } from '@/lib/core/sealed-secret';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { providerSecrets } from '@/lib/db/schema/secrets';
import type { KeyRef } from './schema';

const { id, provider, name, version, sealed, lastFour, mode, state, overlapsUntil } = providerSecrets;

const keyColumns = {
  ...{ id, provider, name, version, sealed, lastFour, mode, state, overlapsUntil },
  createdAt: providerSecrets.createdAt,
  activatedAt: providerSecrets.activatedAt,
  lastUsedAt: providerSecrets.lastUsedAt,
  createdBy: users.email,
};

export type StoredKey = Omit<typeof providerSecrets.$inferSelect, 'createdBy'> & { createdBy: string | null };

const ofKey = (key: KeyRef) => and(eq(provider, key.provider), eq(name, key.name));

/** Everything that still holds a value, newest first. */
export async function listStoredKeys(): Promise<StoredKey[]> {
  return (await db())
    .select(keyColumns)
    .from(providerSecrets)
    .leftJoin(users, eq(users.id, providerSecrets.createdBy))
    .where(ne(state, 'revoked'))
    .orderBy(provider, name, desc(version));
}

export async function listStoredVersions(key: KeyRef): Promise<StoredKey[]> {
  return (await listStoredKeys()).filter((row) => row.provider === key.provider && row.name === key.name);
}

/** One more than any version that there ever was: no row can take the place of a former one. */
export async function findNextVersion(key: KeyRef): Promise<number> {
  const [row] = await (await db())
    .select({ next: sql<number>`coalesce(max(${version}), 0)::int + 1` })
    .from(providerSecrets)
    .where(ofKey(key));
  return row?.next ?? 1;
}

/** Until this transaction ends, nobody else changes which version is in use. */
export async function lockVersions(key: KeyRef): Promise<void> {
  await (await db()).select({ id }).from(providerSecrets).where(ofKey(key)).for('update');
}

/** The active version becomes a previous one. `overlapHours`: how long it still verifies, 0 for not at all. */
export async function updateAsPrevious(key: KeyRef, overlapHours: number): Promise<void> {
  const until = overlapHours > 0 ? sql`now() + make_interval(hours => ${overlapHours}::int)` : null;
  await (await db())
    .update(providerSecrets)
    .set({ state: 'previous', overlapsUntil: until })
    .where(and(ofKey(key), eq(state, 'active')));
}

export type NewKey = SecretPlace & {
  sealed: string;
  lastFour: string;
  mode: KeyMode | null;
  createdBy: string;
};

/** False when another rotation came first: of one secret only one version is active. */
export async function insertActiveKey(key: NewKey): Promise<boolean> {
  const rows = await (await db())
    .insert(providerSecrets)
    .values({ ...key, state: 'active' })
    .onConflictDoNothing()
    .returning({ id });
  return rows.length > 0;
}

/** Takes a previous version into use again; false when it is none any more. */
export async function updateAsActive(key: KeyRef, asked: number): Promise<boolean> {
  const rows = await (await db())
    .update(providerSecrets)
    .set({ state: 'active', activatedAt: sql`now()`, overlapsUntil: null })
    .where(and(ofKey(key), eq(version, asked), eq(state, 'previous')))
    .returning({ id });
  return rows.length > 0;
}

/** Wipes a version's value for good; false when it holds none any more. */
export async function updateAsRevoked(key: KeyRef, asked: number): Promise<boolean> {
  const rows = await (await db())
    .update(providerSecrets)
    .set({ state: 'revoked', sealed: '', overlapsUntil: null })
    .where(and(ofKey(key), eq(version, asked), ne(state, 'revoked')))
    .returning({ id });
  return rows.length > 0;
}

/** Puts the same secret in its place under another key, unless the row was changed meanwhile. */
export async function updateSealed(row: StoredKey, resealed: string): Promise<boolean> {
  const rows = await (await db())
    .update(providerSecrets)
    .set({ sealed: resealed })
    .where(and(eq(id, row.id), eq(sealed, row.sealed)))
    .returning({ id });
  return rows.length > 0;
}
