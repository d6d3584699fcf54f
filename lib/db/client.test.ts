import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, inTransaction } from './client';
import { users } from './schema/account';
import { withTestDb } from './testing/test-db';

withTestDb();

test('a failure inside a transaction undoes every write in it', async () => {
  const work = inTransaction(async () => {
    await (await db()).insert(users).values({ email: 'asha@example.com', emailVerified: new Date() });
    throw new Error('stop');
  });
  await expect(work).rejects.toThrow('stop');
  const found = await (await db()).select().from(users).where(eq(users.email, 'asha@example.com'));
  expect(found).toEqual([]);
});

test('a nested transaction joins the outer one', async () => {
  await inTransaction(async () => {
    await (await db()).insert(users).values({ email: 'asha@example.com', emailVerified: new Date() });
    const inner = await inTransaction(async () => (await db()).select().from(users));
    expect(inner).toHaveLength(1);
  });
});
