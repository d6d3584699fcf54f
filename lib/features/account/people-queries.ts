import { and, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import type { WayIn } from '@/lib/core/ways-in';
import { db } from '@/lib/db/client';
import { accounts, passwords, personSearch, sessions, users } from '@/lib/db/schema/account';
import { userColumns } from './queries';
import { roleOf } from './role-of';

/** The operator's view of people: of all that they keep here it knows nothing but who they are and how they come in. */
export type Person = Pick<
  typeof users.$inferSelect,
  | 'id'
  | 'name'
  | 'email'
  | 'phone'
  | 'image'
  | 'locale'
  | 'timeZone'
  | 'currency'
  | 'role'
  | 'isBlocked'
  | 'createdAt'
> & {
  /** Whether ADMIN_EMAILS makes an administrator of them, whatever role is stored. */
  isListed: boolean;
};

export type PersonRow = Person & {
  /** In the order of `waysIn`. */
  ways: WayIn[];
  sessionCount: number;
  /** Null when no session is left to tell. */
  lastSeenAt: Date | null;
};

type Row = Pick<typeof users.$inferSelect, keyof typeof userColumns>;

function toPerson({ emailVerified, sessionVersion: _, ...row }: Row): Person {
  const isListed = roleOf({ ...row, emailVerified, role: 'user' }, env().ADMIN_EMAILS) === 'admin';
  return { ...row, isListed };
}

/** As `roleOf`, in SQL. */
const isAdministrator = () =>
  or(
    eq(users.role, 'admin'),
    and(isNotNull(users.emailVerified), inArray(users.email, [...env().ADMIN_EMAILS])),
  );

export type PeopleTerms = {
  /** Of the name or the address; the last may be the beginning of one. */
  words: readonly string[];
  /** The beginning of a number with its country code, or the end of it. */
  digits: string | null;
  id: string | null;
};

export type PeopleFilter = {
  /** Null finds everybody, terms without anything in them nobody. */
  terms: PeopleTerms | null;
  role: 'user' | 'admin' | null;
  isBlocked: boolean | null;
};

/** Where a page of the list ended. */
export type PeoplePlace = { createdAt: Date; id: string };

/** A condition on `users`. */
export function isFoundBy({ words, digits, id }: PeopleTerms): SQL {
  const query = words.length > 0 ? `${words.join(' & ')}:*` : '';
  const turned = digits ? [...digits].reverse().join('') : '';
  const hit = or(
    query ? sql`${personSearch(users)} @@ to_tsquery('simple', ${query})` : undefined,
    digits ? sql`${users.phone} like ${`+${digits}%`}` : undefined,
    digits ? sql`reverse(${users.phone}) like ${`${turned}%`}` : undefined,
    id ? eq(users.id, id) : undefined,
  );
  return hit ?? sql`false`;
}

const isLive = sql`s.user_id = ${users.id} and s.expires_at > now()`;
const listColumns = {
  ...userColumns,
  providers: sql<
    WayIn[]
  >`array(select a.provider from ${accounts} a where a.user_id = ${users.id} order by 1)`,
  hasPassword: sql<boolean>`exists (select 1 from ${passwords} p where p.user_id = ${users.id})`,
  sessionCount: sql<number>`(select count(*)::int from ${sessions} s where ${isLive})`,
  lastSeenAt: sql<Date | null>`(select max(s.last_seen_at) from ${sessions} s where ${isLive})`.mapWith(
    sessions.lastSeenAt,
  ),
};

/** The newest accounts first, beginning after `place`. */
export async function listPeople(
  { terms, role, isBlocked }: PeopleFilter,
  place: PeoplePlace | null,
  limit: number,
): Promise<PersonRow[]> {
  const rows = await (await db())
    .select(listColumns)
    .from(users)
    .where(
      and(
        terms ? isFoundBy(terms) : undefined,
        role === 'admin' ? isAdministrator() : undefined,
        role === 'user' ? sql`not coalesce(${isAdministrator()}, false)` : undefined,
        isBlocked === null ? undefined : eq(users.isBlocked, isBlocked),
        place
          ? sql`(${users.createdAt}, ${users.id}) < (${place.createdAt.toISOString()}::timestamptz, ${place.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(limit);
  return rows.map(({ providers, hasPassword, sessionCount, lastSeenAt, ...row }) => ({
    ...toPerson(row),
    ...{ sessionCount, lastSeenAt },
    ways: [
      ...providers,
      ...(row.phone ? (['phone'] as const) : []),
      ...(row.email ? (['email'] as const) : []),
      ...(hasPassword ? (['password'] as const) : []),
    ],
  }));
}

export async function getPerson(userId: string): Promise<Person> {
  const [row] = await (await db()).select(userColumns).from(users).where(eq(users.id, userId));
  if (!row) throw new AppError('not_found', 'This account does not exist any more.');
  return toPerson(row);
}

/**
 * Who is an administrator and not blocked. Until the surrounding transaction ends nobody else asks this: two who act on
 * each other do so one after the other, and the later one finds out that they no longer may.
 */
export async function lockAdministrators(): Promise<string[]> {
  const connection = await db();
  // One lock for all: locks on the rows themselves deadlock when many act on each other at once.
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext('jobr.administrators'))`);
  const rows = await connection
    .select({ id: users.id })
    .from(users)
    .where(and(isAdministrator(), eq(users.isBlocked, false)));
  return rows.map(({ id }) => id);
}

/** False when the person has this role already. */
export async function updateRole(userId: string, role: 'user' | 'admin'): Promise<boolean> {
  const rows = await (await db())
    .update(users)
    .set({ role })
    .where(and(eq(users.id, userId), sql`${users.role} <> ${role}`))
    .returning({ id: users.id });
  return rows.length > 0;
}

/** False when the person is blocked, or is not, already. */
export async function updateBlocked(userId: string, isBlocked: boolean): Promise<boolean> {
  const rows = await (await db())
    .update(users)
    .set({ isBlocked })
    .where(and(eq(users.id, userId), sql`${users.isBlocked} <> ${isBlocked}`))
    .returning({ id: users.id });
  return rows.length > 0;
}
