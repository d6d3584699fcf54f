import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakePhonePe, startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { createGate } from '@/lib/core/call-provider';
import { vendorConfig } from '@/lib/core/env';
import type { CallRecord } from '@/lib/core/providers';
import { phonepeProvider } from './phonepe-provider';

let fake: FakePhonePe;
let rows: CallRecord[] = [];
beforeAll(async () => {
  fake = await startPhonePe();
  // Read once for a process, so before anything else asks.
  process.env.PHONEPE_BASE_URL = fake.baseUrl;
});
afterEach(() => {
  fake.trouble(null);
  fake.state.requests.length = 0;
  rows = [];
});
afterAll(() => fake.close());

const v2 = () => ({
  PHONEPE_CLIENT_ID: fake.account.clientId,
  PHONEPE_CLIENT_SECRET: fake.account.clientSecrets[0] ?? '',
  PHONEPE_WEBHOOK_USERNAME: 'jobr',
  PHONEPE_WEBHOOK_PASSWORD: 'fakewebhook1',
});
const v1 = () => ({
  PHONEPE_MERCHANT_ID: fake.account.merchantId,
  PHONEPE_SALT_KEY: fake.account.saltKeys['1'] ?? '',
});

function check(settings: Record<string, string>) {
  const config = vendorConfig('phonepe', settings);
  if (!config) throw new Error('no settings');
  const { call } = createGate({ provider: 'phonepe', record: (row) => rows.push(row) });
  return phonepeProvider.check(config, call);
}
const paths = () => fake.state.requests.map(({ path }) => path);

test('v2 is well when it gives a token, v1 when it does not know an order: free calls, and no traffic', async () => {
  expect(await check(v2())).toEqual({ mode: 'sandbox', notes: [], isDegraded: false });
  expect(paths()).toEqual(['/v1/oauth/token']);
  expect(await check(v1())).toEqual({ mode: 'sandbox', notes: [], isDegraded: false });
  expect(paths().at(-1)).toBe('/pg/v1/status/PGTESTPAYUAT86/jobr-health-check');
  expect(rows.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['check', 'ok'],
    ['check', 'ok'],
  ]);
  expect(fake.state.orders).toEqual([]);
});

test('with both set up both are asked, and either key that is wrong is told', async () => {
  expect((await check({ ...v2(), ...v1() })).notes).toEqual([
    'New payments go by the client id; the salt key serves earlier ones.',
  ]);
  expect(paths()).toHaveLength(2);
  for (const wrong of [{ PHONEPE_CLIENT_SECRET: 'wrong' }, { PHONEPE_SALT_KEY: 'wrong' }]) {
    await expect(check({ ...v2(), ...v1(), ...wrong })).rejects.toMatchObject({ kind: 'bad_credentials' });
  }
});

test('a server error, a slow server, garbage and a wrong address are failures by their names', async () => {
  const troubles = [
    [{ kind: 'status', status: 503 }, 'server_error'],
    [{ kind: 'status', status: 404 }, 'bad_response'],
    [{ kind: 'garbage' }, 'bad_response'],
    [{ kind: 'hang' }, 'timeout'],
  ] as const;
  for (const [trouble, kind] of troubles) {
    fake.trouble(trouble);
    await expect(check(v2())).rejects.toMatchObject({ kind });
    await expect(check(v1())).rejects.toMatchObject({ kind });
  }
});

test('each secret can be rotated, the webhook’s with an overlap, and the setup gives the address to paste', () => {
  expect(phonepeProvider.secrets.map(({ name, kind }) => [name, kind])).toEqual([
    ['PHONEPE_CLIENT_SECRET', 'key'],
    ['PHONEPE_WEBHOOK_PASSWORD', 'webhook'],
    ['PHONEPE_SALT_KEY', 'key'],
  ]);
  const copies = phonepeProvider.setup('https://jobr.example').map(({ copy }) => copy);
  expect(copies).toContain('https://jobr.example/api/webhooks/phonepe');
});

test('the limit carries the looks that PhonePe prescribes, for fifteen payers a minute who take two minutes each', () => {
  const [order, looksInTwoMinutes, looksOfThePage] = [1, 22, 12];
  expect(phonepeProvider.limitPerMinute).toBeGreaterThanOrEqual(
    15 * (order + looksInTwoMinutes + looksOfThePage),
  );
});
