import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { tiers } from '@/lib/core/plans';
import { db } from '@/lib/db/client';
import { users } from '@/lib/db/schema/account';
import { passes, payments } from '@/lib/db/schema/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { deleteCv } from './delete-cv';
import { listCvs } from './list-cvs';
import { pasteCv } from './paste-cv';
import { uploadCv } from './upload-cv';

withTestDb();

let asha: Actor;
beforeEach(async () => {
  const person = { email: 'asha@example.com', emailVerified: new Date() };
  const [row] = await (await db()).insert(users).values(person).returning({ id: users.id });
  if (!row) throw new Error('no person');
  asha = { userId: row.id, role: 'user' };
});
afterEach(() => {
  delete process.env.PHONEPE_MERCHANT_ID;
  delete process.env.PHONEPE_SALT_KEY;
});

async function givePass(): Promise<void> {
  const paid = { userId: asha.userId, planId: 'premium_pass' } as const;
  const price = { gateway: 'phonepe', amountMinor: 59_900, currency: 'INR', state: 'succeeded' } as const;
  const [payment] = await (await db())
    .insert(payments)
    .values({ ...paid, ...price })
    .returning({ id: payments.id });
  const endsAt = new Date(Date.now() + 3_600_000);
  const paymentId = payment?.id ?? '';
  await (await db()).insert(passes).values({ ...paid, paymentId, startsAt: new Date(0), endsAt });
}

const text = (note: string) =>
  new TextEncoder().encode(`${note}\n${'A line about work and study.\n'.repeat(9)}`);
const uploadMany = async (count: number) => {
  for (let number = 1; number <= count; number += 1) {
    await uploadCv(asha, { fileName: `${number}.txt`, bytes: text(`CV ${number}`) });
  }
};
const oneMore = () => uploadCv(asha, { fileName: 'more.txt', bytes: text('one more') });

test('a plan holds so many CVs, and pasted text counts; one that is there already is no further one', async () => {
  await uploadMany(tiers.free.maxCvs - 1);
  const pasted = await pasteCv(asha, { text: 'Nurse with ten years in intensive care. '.repeat(4) });
  expect(pasted.cv).toMatchObject({ kind: 'text', title: 'Pasted CV' });
  await expect(oneMore()).rejects.toMatchObject({
    code: 'limit_reached',
    publicMessage: 'You have 5 CVs, and Free holds 5. Delete one you no longer need.',
  });
  expect(await uploadCv(asha, { fileName: '2.txt', bytes: text('CV 2') })).toMatchObject({ isNew: false });
  await deleteCv(asha, { cvId: pasted.cv.id });
  expect(await oneMore()).toMatchObject({ isNew: true });
});

test('who paid has more room; when that ends every CV stays, and a new one has to wait for room', async () => {
  await givePass();
  await uploadMany(tiers.free.maxCvs + 2);
  await (await db()).update(passes).set({ endsAt: new Date() });
  expect(await listCvs(asha)).toHaveLength(7);
  await expect(oneMore()).rejects.toMatchObject({
    publicMessage: expect.stringMatching(/^You have 7 CVs, and Free holds 5/),
  });
  const [first, second, third] = await listCvs(asha);
  for (const cv of [first, second]) await deleteCv(asha, { cvId: cv?.id ?? '' });
  await expect(oneMore()).rejects.toMatchObject({ code: 'limit_reached' });
  await deleteCv(asha, { cvId: third?.id ?? '' });
  expect(await oneMore()).toMatchObject({ isNew: true });
});

test('where it can be bought the refusal says what Premium holds', async () => {
  Object.assign(process.env, { PHONEPE_MERCHANT_ID: 'M', PHONEPE_SALT_KEY: 'salt' });
  await uploadMany(tiers.free.maxCvs);
  await expect(oneMore()).rejects.toMatchObject({
    publicMessage:
      'You have 5 CVs, and Free holds 5. Delete one you no longer need, or choose Premium in Billing: it holds 50.',
  });
});
