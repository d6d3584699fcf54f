process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'a-key-for-keys-of-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'sms=60000';

import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeSns, snsKeyId, snsRegion, snsSecrets, startSns } from '@/e2e/fakes/sns';
import { type FakeTwilio, startTwilio, twilioFrom, twilioSid, twilioTokens } from '@/e2e/fakes/twilio';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/db/client';
import { signInCodes, smsCounts, users } from '@/lib/db/schema/account';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { configOf, forgetSecrets } from '@/lib/integrations/secrets';
import { checkProviders } from './check-providers';
import { listAudit } from './list-audit';
import { listKeys } from './list-keys';
import { listProviderCards } from './list-provider-cards';
import { alarmFewestSends, readSmsConversion } from './read-sms-conversion';
import { rollBackKey } from './roll-back-key';
import { rotateKey } from './rotate-key';
import { sendTestCode } from './send-test-code';

withTestDb();

let twilio: FakeTwilio;
let sns: FakeSns;
let admin: Actor;

beforeAll(async () => {
  twilio = await startTwilio();
  sns = await startSns();
  Object.assign(process.env, {
    ...{ TWILIO_ACCOUNT_SID: twilioSid, TWILIO_AUTH_TOKEN: twilioTokens[0], TWILIO_FROM: twilioFrom },
    ...{ TWILIO_BASE_URL: twilio.baseUrl, AWS_SNS_REGION: snsRegion, AWS_SNS_ACCESS_KEY_ID: snsKeyId },
    ...{ AWS_SNS_SECRET_ACCESS_KEY: snsSecrets[0], AWS_SNS_ENDPOINT: sns.baseUrl },
  });
});
afterAll(async () => {
  await twilio.close();
  await sns.close();
});
beforeEach(async () => {
  forgetSecrets();
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  twilio.state.messages = [];
});
afterEach(() => {
  twilio.trouble(null);
  sns.trouble(null);
});

/** Codes of the last hours, as `requestCode` leaves them. */
async function insertCodes(country: string, sent: number, used: number, isWaiting = false): Promise<void> {
  const rows = Array.from({ length: sent }, (_, index) => ({
    ...{
      identifierHash: randomUUID(),
      codeHash: 'x',
      browserHash: 'x',
      networkHash: 'x',
      channel: 'sms' as const,
    },
    country,
    createdAt: new Date(Date.now() - 3_600_000),
    expiresAt: new Date(Date.now() + (isWaiting ? 60_000 : -3_300_000)),
    consumedAt: index < used ? new Date() : null,
  }));
  await (await db()).insert(signInCodes).values(rows);
  await (await db())
    .insert(smsCounts)
    .values({ day: sql`(now() at time zone 'utc')::date`, country, sent, used } as never);
}

test('the share of codes used is told by country, of a day and of a week, without those that still may be', async () => {
  await insertCodes('IN', 10, 8);
  await insertCodes('US', 4, 1, true);
  const day = sql`(now() at time zone 'utc')::date`;
  const older = { country: 'IN', sent: 5, used: 1 };
  await (await db()).insert(smsCounts).values({ ...older, day: sql`${day} - 6` } as never);
  await (await db()).insert(smsCounts).values({ ...older, day: sql`${day} - 7` } as never);
  await (await db()).insert(smsCounts).values({ day, country: '*', sent: 14, used: 9 } as never);
  expect(await readSmsConversion(admin)).toEqual([
    {
      ...{ country: null, name: 'All', isAlarming: false },
      day: { sent: 14, used: 9, share: 9 / 11 },
      week: { sent: 19, used: 10, share: 10 / 19 },
    },
    {
      ...{ country: 'IN', name: 'India', isAlarming: false },
      day: { sent: 10, used: 8, share: 0.8 },
      week: { sent: 15, used: 9, share: 0.6 },
    },
    {
      ...{ country: 'US', name: 'United States', isAlarming: false },
      day: { sent: 4, used: 1, share: 1 },
      week: { sent: 4, used: 1, share: 0.25 },
    },
  ]);
});

test('a country whose codes nobody enters alarms the page and degrades the card, a few codes do not', async () => {
  await insertCodes('GB', 30, 29);
  await insertCodes('IN', alarmFewestSends - 1, 0);
  const alarming = async () =>
    (await readSmsConversion(admin)).flatMap(({ isAlarming, name }) => (isAlarming ? [name] : []));
  expect(await alarming()).toEqual([]);
  await (await db()).delete(smsCounts).where(eq(smsCounts.country, 'IN'));
  await insertCodes('IN', 1, 0);
  expect(await alarming()).toEqual(['India']);
  await checkProviders();
  const { cards } = await listProviderCards(admin, '24h');
  expect(cards.find(({ id }) => id === 'sms')).toMatchObject({
    status: 'degraded',
    notes: [expect.stringMatching(/Few of the codes sent to India/)],
  });
});

test('one vendor down of two degrades the card with its name; the other one goes on', async () => {
  sns.trouble({ kind: 'status', status: 503, on: 'check' });
  await checkProviders();
  const { cards } = await listProviderCards(admin, '24h');
  expect(cards.find(({ id }) => id === 'sms')).toMatchObject({
    status: 'degraded',
    notes: ['Amazon SNS does not work (server error): the other one sends.'],
  });
});

test('each vendor’s key is tried at its own vendor, and a wrong one changes nothing', async () => {
  const token = { provider: 'sms', name: 'TWILIO_AUTH_TOKEN' } as const;
  const secret = { provider: 'sms', name: 'AWS_SNS_SECRET_ACCESS_KEY' } as const;
  await expect(rotateKey(admin, { ...token, value: 'wrong' })).rejects.toMatchObject({
    fields: { value: 'Twilio refused this key. Nothing was changed.' },
  });
  await expect(rotateKey(admin, { ...secret, value: 'wrong' })).rejects.toMatchObject({
    fields: { value: 'Amazon SNS refused this key. Nothing was changed.' },
  });
  await expect(rotateKey(admin, { ...token, value: twilioTokens[0] })).rejects.toMatchObject({
    fields: { value: 'This key is in use already.' },
  });
  // The other vendor's trouble is none of this key's.
  sns.trouble({ kind: 'status', status: 503 });
  await rotateKey(admin, { ...token, value: twilioTokens[1] });
  expect((await configOf('sms'))?.twilio?.TWILIO_AUTH_TOKEN).toBe(twilioTokens[1]);
  const [sms] = (await listKeys(admin)).providers.filter(({ id }) => id === 'sms');
  expect(sms?.secrets.map(({ owner, versions }) => [owner, versions.length])).toEqual([
    ['Twilio', 2],
    ['Amazon SNS', 1],
  ]);
  await rollBackKey(admin, { ...token, version: null });
  expect((await configOf('sms'))?.twilio?.TWILIO_AUTH_TOKEN).toBe(twilioTokens[0]);
});

test('a test code goes to the operator’s own number alone, and is in the audit without it', async () => {
  await expect(sendTestCode(admin)).rejects.toMatchObject({ code: 'conflict', reason: 'no_phone' });
  await (await db()).update(users).set({ phone: '+919876543210' }).where(eq(users.id, admin.userId));
  expect(await sendTestCode(admin)).toEqual({
    ...{ shown: '+91 98765 43210', vendor: 'Twilio', isByFallback: false },
  });
  expect(twilio.state.messages.map(({ to }) => to)).toEqual(['+919876543210']);
  const { entries } = await listAudit(admin, {});
  expect(entries).toMatchObject([{ act: 'send-test-code', result: 'done', subject: 'sms', detail: {} }]);
  expect(await (await db()).select().from(smsCounts)).toEqual([]);
  await expect(sendTestCode({ ...admin, role: 'user' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a test code that no vendor takes is told with its kind', async () => {
  await (await db()).update(users).set({ phone: '+919876543210' }).where(eq(users.id, admin.userId));
  for (const fake of [twilio, sns]) fake.trouble({ kind: 'status', status: 500, on: 'send' });
  await expect(sendTestCode(admin)).rejects.toMatchObject({
    ...{ code: 'unavailable', publicMessage: expect.stringMatching(/server error/) },
  });
});
