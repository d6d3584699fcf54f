import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakePhonePe, startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { createGate } from '@/lib/core/call-provider';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { createCache } from '../cache/create-cache';
import { createMemory } from '../cache/memory';
import { postgresFlights, postgresStore } from '../cache/postgres';
import { createPhonePeTokens } from './phonepe-token';
import { createPhonePeV2 } from './phonepe-v2';
import { failureOf, hostsOf, v2ConfigOf } from './testing/phonepe';

withTestDb();

let fake: FakePhonePe;
beforeEach(async () => {
  fake = await startPhonePe();
});
afterEach(() => fake.close());

/** A process of its own: nothing but the database is shared with the others. */
function openInstance(settings: { PHONEPE_CLIENT_SECRET?: string } = {}) {
  const keep = createCache({
    storesFor: async () => [postgresStore],
    flights: postgresFlights,
    memory: createMemory({ mostEntries: 10, mostBytes: 100_000 }),
    record: () => undefined,
    ...{ leaseMs: 6_000, storeMs: 1_000 },
  });
  const { call } = createGate({ provider: 'phonepe', record: () => undefined });
  const config = { ...v2ConfigOf(fake), ...settings };
  const hosts = hostsOf(fake);
  const tokens = createPhonePeTokens(config, hosts, { call, keep });
  return { tokens, upi: createPhonePeV2({ ...config, hosts }, call, tokens) };
}

const unknown = '0'.repeat(32);

test('many who ask at once on two instances get one token, and a later one from what they share', async () => {
  const [one, two] = [openInstance(), openInstance()];
  const asks = Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).tokens.present());
  const texts = new Set((await Promise.all(asks)).map(({ text }) => text));
  expect(texts.size).toBe(1);
  expect(texts).toContain((await openInstance().tokens.present()).text);
  expect(fake.state.tokens).toBe(1);
});

test('the database holds the token sealed, and another client secret does not share it', async () => {
  const { text } = await openInstance().tokens.present();
  const dump = JSON.stringify((await executeSql('select * from cache_entries')).rows);
  expect(dump).toContain('phonepe-token');
  expect(dump).not.toContain(text);
  expect(dump).not.toContain(fake.account.clientSecrets[0]);
  const other = openInstance({ PHONEPE_CLIENT_SECRET: 'fake-client-secret-second-0002' });
  expect((await other.tokens.present()).text).not.toBe(text);
});

test('a token serves for half of its life, and is then renewed', async () => {
  await fake.steer('tokens', { seconds: 4 });
  const { tokens } = openInstance();
  const first = await tokens.present();
  expect((await tokens.present()).text).toBe(first.text);
  await wait(Math.max(0, first.renewsAtMs - Date.now()) + 50);
  expect((await tokens.present()).text).not.toBe(first.text);
  expect(fake.state.tokens).toBe(2);
});

test('while a renewal fails the old token serves until it is over, and the server is not asked each time', async () => {
  await fake.steer('tokens', { seconds: 4 });
  const { tokens, upi } = openInstance();
  const first = await tokens.present();
  fake.trouble({ kind: 'status', status: 503, on: 'token' });
  await wait(Math.max(0, first.renewsAtMs - Date.now()) + 50);
  for (let time = 0; time < 5; time += 1) expect(await upi.readOrder(unknown)).toBeNull();
  expect((await tokens.present()).text).toBe(first.text);
  const renewals = fake.state.requests.filter(({ status, path }) => path.includes('token') && status === 503);
  expect(renewals.length).toBeLessThanOrEqual(2);
  await wait(Math.max(0, first.endsAtMs - Date.now()) + 50);
  expect((await failureOf(upi.readOrder(unknown))).kind).toBe('server_error');
  fake.trouble(null);
  expect(await upi.readOrder(unknown)).toBeNull();
});

test('a token that was taken back is replaced once for all instances, and the call goes on', async () => {
  const [one, two] = [openInstance(), openInstance()];
  await Promise.all([one.tokens.present(), two.tokens.present()]);
  await fake.steer('revoke');
  const answers = Array.from({ length: 10 }, (_, index) => (index % 2 ? one : two).upi.readOrder(unknown));
  expect(new Set(await Promise.all(answers))).toEqual(new Set([null]));
  expect(fake.state.tokens).toBe(2);
  expect(await openInstance().upi.readOrder(unknown)).toBeNull();
  expect(fake.state.tokens).toBe(2);
});

test('where every token is refused a call ends after one more, and a wrong secret is bad credentials', async () => {
  const { upi } = openInstance();
  fake.trouble({ kind: 'status', status: 401, on: 'status' });
  expect((await failureOf(upi.readOrder(unknown))).kind).toBe('bad_credentials');
  expect(fake.state.requests.filter(({ path }) => path.includes('status')).length).toBeLessThanOrEqual(4);
  expect(fake.state.tokens).toBe(2);
  fake.trouble(null);
  const stranger = openInstance({ PHONEPE_CLIENT_SECRET: 'nobody-knows-this-one' });
  expect((await failureOf(stranger.tokens.present())).kind).toBe('bad_credentials');
});
