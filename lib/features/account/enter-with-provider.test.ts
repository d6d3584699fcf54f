process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { beforeEach, describe, expect, test } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { OidcPerson } from '@/lib/integrations/oidc';
import { enterWithProvider } from './enter-with-provider';
import { upsertProviderPicture } from './provider-queries';
import { renameAccount } from './rename-account';

withTestDb();

const signIn = { purpose: 'sign_in' } as const;
const somebody = (more: Partial<OidcPerson> = {}): OidcPerson & { way: 'google' } => ({
  ...{ way: 'google', sub: 'g-1', email: 'asha@example.com', isEmailVerified: true },
  ...{ name: 'Asha Rao', pictureUrl: null },
  ...more,
});

const links = async () =>
  (
    await executeSql(
      `select user_id, provider, provider_account_id as sub, email from accounts order by 2, 3`,
    )
  ).rows;
const people = async () =>
  Number(((await executeSql('select count(*) as n from users')).rows[0] as { n: string }).n);

beforeEach(async () => {
  await insertPerson('first@example.com');
});

describe('signing in', () => {
  test('makes an account with the proven address the first time, and finds it by `sub` ever after', async () => {
    const made = await enterWithProvider(somebody(), signIn);
    expect(made).toMatchObject({ email: 'asha@example.com', name: 'Asha Rao', role: 'user' });
    const again = await enterWithProvider(
      somebody({ email: 'new@example.com', isEmailVerified: false }),
      signIn,
    );
    expect(again).toMatchObject({ id: made.id, email: 'asha@example.com' });
    expect(await links()).toMatchObject([{ sub: 'g-1', email: 'new@example.com' }]);
  });

  test('the first account of a local install is its administrator, by this way too', async () => {
    await executeSql('delete from users');
    expect(await enterWithProvider(somebody(), signIn)).toMatchObject({ role: 'admin' });
    expect(await enterWithProvider(somebody({ sub: 'g-2', email: 'b@example.com' }), signIn)).toMatchObject({
      role: 'user',
    });
  });

  test('leads to the account that has proven the same address', async () => {
    const { userId } = await insertPerson('asha@example.com');
    expect(await enterWithProvider(somebody(), signIn)).toMatchObject({ id: userId });
    expect(await people()).toBe(2);
  });

  test.each([
    ['not verified', { isEmailVerified: false }],
    ['absent', { email: null }],
  ])('by an address that is %s neither takes over an account nor makes one', async (_, flaw) => {
    await insertPerson('asha@example.com');
    await expect(enterWithProvider(somebody(flaw), signIn)).rejects.toMatchObject({
      ...{ code: 'invalid', reason: 'email_unverified' },
    });
    expect([await people(), await links()]).toEqual([2, []]);
  });

  test('a blocked person stays out, by `sub` and by address, and nothing is written', async () => {
    const { userId } = await insertPerson('asha@example.com');
    await executeSql('update users set is_blocked = true where id = $1::uuid', [userId]);
    await expect(enterWithProvider(somebody(), signIn)).rejects.toMatchObject({ reason: 'blocked' });
    expect(await links()).toEqual([]);
    await executeSql('update users set is_blocked = false');
    await enterWithProvider(somebody(), signIn);
    await executeSql('update users set is_blocked = true');
    await expect(enterWithProvider(somebody(), signIn)).rejects.toMatchObject({ reason: 'blocked' });
  });

  test('the same `sub` at another provider is another person', async () => {
    const one = await enterWithProvider(somebody(), signIn);
    const other = await enterWithProvider({ ...somebody({ email: 'b@example.com' }), way: 'replit' }, signIn);
    expect(other.id).not.toBe(one.id);
  });
});

describe('linking', () => {
  test('adds any account to the person who asked, and changes nothing else of theirs', async () => {
    const { userId } = await insertPerson('asha@example.com');
    const other = somebody({ email: 'elsewhere@example.com', isEmailVerified: false });
    const user = await enterWithProvider(other, { purpose: 'link', userId });
    expect(user).toMatchObject({ id: userId, email: 'asha@example.com' });
    await enterWithProvider(other, { purpose: 'link', userId });
    expect(await links()).toMatchObject([{ user_id: userId, email: 'elsewhere@example.com' }]);
  });

  test('an account that belongs to somebody else stays theirs', async () => {
    const owner = await enterWithProvider(somebody(), signIn);
    const { userId } = await insertPerson('ravi@example.com');
    await expect(enterWithProvider(somebody(), { purpose: 'link', userId })).rejects.toMatchObject({
      ...{ code: 'conflict', reason: 'other_owner' },
    });
    expect(await links()).toMatchObject([{ user_id: owner.id }]);
  });
});

describe('proving once more', () => {
  test('works with a linked account alone; another neither signs in nor is linked', async () => {
    const me = await enterWithProvider(somebody(), signIn);
    const wish = { purpose: 'again', userId: me.id } as const;
    expect(await enterWithProvider(somebody(), wish)).toMatchObject({ id: me.id });
    await enterWithProvider(somebody({ sub: 'g-2', email: 'b@example.com' }), signIn);
    for (const sub of ['g-2', 'g-3']) {
      await expect(enterWithProvider(somebody({ sub }), wish)).rejects.toMatchObject({
        ...{ code: 'forbidden', reason: 'other_person' },
      });
    }
    expect(await links()).toHaveLength(2);
  });
});

describe('name and picture', () => {
  test('a name is re-read as long as the person has not chosen one of their own', async () => {
    const { id } = await enterWithProvider(somebody(), signIn);
    expect(await enterWithProvider(somebody({ name: 'Asha R. Rao' }), signIn)).toMatchObject({
      name: 'Asha R. Rao',
    });
    await renameAccount({ userId: id, role: 'user' }, { name: 'Ash' });
    expect(await enterWithProvider(somebody({ name: 'Asha Iyer' }), signIn)).toMatchObject({ name: 'Ash' });
    expect(await enterWithProvider(somebody({ name: null }), signIn)).toMatchObject({ name: 'Ash' });
  });

  test('of two providers the first one names the person, and the other does not overwrite it', async () => {
    const { id } = await enterWithProvider(somebody(), signIn);
    const ravi = { ...somebody({ name: 'R. Iyer' }), way: 'replit' } as const;
    await enterWithProvider(ravi, { purpose: 'link', userId: id });
    expect(await enterWithProvider(ravi, signIn)).toMatchObject({ name: 'Asha Rao' });
  });

  test('a name comes without what could disguise it, and not longer than a person may choose', async () => {
    const { name } = await enterWithProvider(
      somebody({ name: `A\u202Esha\u0000${'x'.repeat(300)}` }),
      signIn,
    );
    expect(name).toMatch(/^Ashax+$/);
    expect(name?.length).toBeLessThanOrEqual(100);
  });

  test('a picture is never put over an uploaded one, nor over that of another provider', async () => {
    const { userId } = await insertPerson('asha@example.com');
    const put = (source: 'google' | 'replit', version: string) =>
      upsertProviderPicture({
        ...{ userId, source, mediaType: 'image/png', bytes: Buffer.from(version) },
        address: `/api/account/picture?v=${version}`,
      });
    const kept = async () =>
      (
        await executeSql(
          `select source, encode(bytes, 'escape') as bytes, image from user_pictures p join users u on u.id = p.user_id`,
        )
      ).rows;
    await put('google', 'one');
    await put('google', 'two');
    await put('replit', 'three');
    expect(await kept()).toEqual([{ source: 'google', bytes: 'two', image: '/api/account/picture?v=two' }]);
    await executeSql(`update user_pictures set source = 'upload'`);
    await put('google', 'four');
    expect(await kept()).toMatchObject([{ source: 'upload', bytes: 'two' }]);
  });
});

test('the database itself refuses a token', async () => {
  await enterWithProvider(somebody(), signIn);
  for (const column of ['access_token', 'refresh_token', 'id_token']) {
    await expect(executeSql(`update accounts set ${column} = 'x'`)).rejects.toThrow();
  }
});
