import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { executeSql } from './execute-sql';
import { personalData } from './personal-data';
import { seedPerson } from './testing/seed-person';
import { withTestDb } from './testing/test-db';

withTestDb();

const isOurs = (name: string) => !name.startsWith('pgboss.');
const registered = Object.keys(personalData);
const cascading = Object.entries(personalData).flatMap(([table, data]) =>
  data?.erased.by === 'cascade' ? [{ table, owner: data.erased.owner }] : [],
);

async function schemaTables(): Promise<string[]> {
  const folder = path.resolve('lib/db/schema');
  const modules = await Promise.all(readdirSync(folder).map((file) => import(path.join(folder, file))));
  return modules
    .flatMap((one: object) => Object.values(one))
    .filter((one) => one instanceof PgTable)
    .map((one) => getTableConfig(one).name);
}

async function databaseTables(): Promise<string[]> {
  const { rows } = await executeSql(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  return rows.map((row) => String(row.name));
}

/** Foreign keys of the migrated database: which column of which table names which, and what a deletion does. */
async function listForeignKeys() {
  const { rows } = await executeSql(
    `select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, c.confdeltype as "onDelete",
        (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as column
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname = 'public'`,
  );
  return rows as { child: string; parent: string; onDelete: string; column: string }[];
}

test('every table says what it holds of a person, and none that is gone is listed', async () => {
  const inDatabase = await databaseTables();
  expect(registered.filter(isOurs).sort()).toEqual([...inDatabase].sort());
  expect((await schemaTables()).sort()).toEqual([...inDatabase].sort());
  for (const name of registered.filter((one) => !isOurs(one))) {
    expect((await executeSql(`select to_regclass($1) is not null as "isThere"`, [name])).rows).toEqual([
      { isThere: true },
    ]);
  }
});

test('a table that names a person, itself or through another, is none that holds nobody’s data', async () => {
  const keys = await listForeignKeys();
  const reach = (from: string): string[] => {
    const children = keys
      .filter(({ parent, child }) => parent === from && child !== from)
      .map(({ child }) => child);
    return [...children, ...children.flatMap(reach)];
  };
  const { rows } = await executeSql(
    `select distinct table_name as name from information_schema.columns where table_schema = 'public'
      and (column_name ~ '(user|person|owner|actor)_id$' or column_name ~ '_by$' or column_name ~ '(identifier|network|browser)_hash$')`,
  );
  const named = new Set([...reach('users'), ...rows.map((row) => String(row.name))]);
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((table) => !personalData[table])).toEqual([]);
});

test('rows that may name nobody are found by a column that every row has', async () => {
  for (const [table, data] of Object.entries(personalData)) {
    if (data?.erased.by !== 'cascade' || table === 'users') continue;
    const { rows } = await executeSql(
      `select column_name as name, is_nullable = 'YES' as "isNullable" from information_schema.columns where table_name = $1`,
      [table],
    );
    const isNullable = (name = '') => rows.find((row) => row.name === name)?.isNullable;
    // A posting or a cached answer that nobody owns is nobody's.
    if (!isNullable(data.erased.owner) || ['jobs', 'cache_entries'].includes(table)) continue;
    expect({ table, strays: isNullable(data.strays) }).toEqual({ table, strays: false });
  }
});

test('what goes with the person refers to them by a key that deletes', async () => {
  const keys = await listForeignKeys();
  for (const { table, owner } of cascading.filter((one) => one.table !== 'users')) {
    const key = keys.find(
      ({ child, column, parent }) => child === table && column === owner && parent === 'users',
    );
    expect({ table, owner, onDelete: key?.onDelete }).toEqual({ table, owner, onDelete: 'c' });
  }
});

const rowsOf = async (userId: string) =>
  Object.fromEntries(
    await Promise.all(
      cascading.map(async ({ table, owner }) => {
        const { rows } = await executeSql(
          `select count(*)::int as count from ${table} where ${owner} = $1::uuid`,
          [userId],
        );
        return [table, rows[0]?.count] as const;
      }),
    ),
  );

/** Every row of every table, as text; bytes too. */
async function dump(): Promise<string> {
  const texts = await Promise.all(
    (await databaseTables()).map(async (name) => {
      const { rows } = await executeSql(`select to_jsonb(t)::text as row from "${name}" t`);
      return rows.map(({ row }) => String(row)).join('\n');
    }),
  );
  return texts.join('\n');
}

test('when a person is deleted nothing of theirs is left in any table, and nothing of others is lost', async () => {
  const marker = 'ERASEME';
  const asha = await seedPerson(marker);
  const ben = await seedPerson('Ben');
  const seeded = await rowsOf(asha.userId);
  expect(Object.entries(seeded).filter(([, count]) => count === 0)).toEqual([]);
  const before = await rowsOf(ben.userId);

  await executeSql('delete from users where id = $1::uuid', [asha.userId]);

  expect(Object.entries(await rowsOf(asha.userId)).filter(([, count]) => count !== 0)).toEqual([]);
  expect(await rowsOf(ben.userId)).toEqual(before);
  const left = await dump();
  expect(left).toContain('Ben');
  for (const trace of [marker, marker.toLowerCase(), Buffer.from(marker).toString('hex'), asha.userId]) {
    expect(left).not.toContain(trace);
  }
});
