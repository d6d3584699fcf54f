import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '@/lib/integrations/ledger';
import { isUpiSetUp, orderIdOf, readUpiEvent, upiOf } from './index';

const fake = await startPhonePe();
// Read once for a process, so before anything else asks.
process.env.PHONEPE_BASE_URL = fake.baseUrl;
await fake.steer('callbacks', { mode: 'drop' });

withTestDb();
afterEach(async () => {
  vi.unstubAllEnvs();
  await flushLedger();
});
afterAll(() => fake.close());

const { clientId, clientSecrets, username, password, merchantId, saltKeys } = fake.account;
function setUp({ v1 = false, v2 = false }) {
  const stub = (names: Record<string, string | undefined>) => {
    for (const [name, value] of Object.entries(names)) vi.stubEnv(name, value);
  };
  if (v1) stub({ PHONEPE_MERCHANT_ID: merchantId, PHONEPE_SALT_KEY: saltKeys['1'] });
  if (!v2) return;
  stub({ PHONEPE_CLIENT_ID: clientId, PHONEPE_CLIENT_SECRET: clientSecrets[0] });
  stub({ PHONEPE_WEBHOOK_USERNAME: username, PHONEPE_WEBHOOK_PASSWORD: password });
}

async function connect() {
  const upi = await upiOf();
  if (!upi) throw new Error('not set up');
  return upi;
}
const newOrder = () => ({
  ...{ orderId: orderIdOf(randomUUID()), amountMinor: 59_900, expiresInSeconds: 900 },
  ...{ userRef: randomUUID(), returnUrl: 'http://127.0.0.1:9/billing/return' },
});
const versionOf = (id: string) => fake.state.orders.find(({ orderId }) => orderId === id)?.version;

test('without keys there is no UPI, and nothing that comes to its webhook verifies', async () => {
  expect(await isUpiSetUp()).toBe(false);
  expect(await upiOf()).toBeNull();
  const headers = new Headers({ authorization: createHash('sha256').update(':').digest('hex') });
  expect(await readUpiEvent(Buffer.from('{}'), headers)).toEqual({ isGood: false, refusal: 'forged' });
});

test('the client id goes before the salt key, and each works alone', async () => {
  for (const [parts, version] of [
    [{ v1: true }, 'v1'],
    [{ v2: true }, 'v2'],
    [{ v1: true, v2: true }, 'v2'],
  ] as const) {
    vi.unstubAllEnvs();
    setUp(parts);
    const order = newOrder();
    await (await connect()).startOrder(order);
    expect(versionOf(order.orderId)).toBe(version);
    expect(await (await connect()).readOrder(order.orderId)).toMatchObject({ state: 'pending' });
  }
});

test('who moves to a client id still reads and refunds what was paid with the salt key', async () => {
  setUp({ v1: true });
  const order = newOrder();
  const { payUrl } = await (await connect()).startOrder(order);
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  setUp({ v2: true });
  const upi = await connect();
  expect(await upi.readOrder(order.orderId)).toMatchObject({ state: 'completed' });
  const refundId = orderIdOf(randomUUID());
  await upi.refund({ refundId, orderId: order.orderId, amountMinor: 100 });
  expect(await upi.readRefund(refundId)).toMatchObject({ state: 'pending', amountMinor: 100 });
  expect(await upi.readOrder(orderIdOf(randomUUID()))).toBeNull();
});

test('many payments cost one token', async () => {
  setUp({ v2: true });
  const before = fake.state.tokens;
  await (await connect()).startOrder(newOrder());
  await Promise.all(Array.from({ length: 5 }, async () => (await connect()).startOrder(newOrder())));
  expect(fake.state.tokens - before).toBeLessThanOrEqual(1);
});
