import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { log } from '@/lib/core/log';
import { inTransaction } from '@/lib/db/client';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { openRefund } from './open-refund';
import { readBilling, refreshBilling } from './read-billing';
import type { StartPayment } from './schema';
import { settleRefunds } from './settle-refunds';
import { startCardPayment } from './start-card-payment';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

const good = '4242424242424242';
let asha: Actor;
beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
});
afterAll(() => fake.close());

const start = (planId: StartPayment['planId']) => startCardPayment(asha, { planId, currency: 'USD' });

test('paid after the answer to its start was lost, a payment still knows what it is called at the gateway', async () => {
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/payment_intents' });
  await expect(start('premium_pass')).rejects.toThrow();
  fake.trouble(null);
  const [intent] = [...fake.world.intents.values()].slice(-1);
  fake.confirm(intent?.client_secret ?? '', good);
  expect((await refreshBilling(asha)).payments).toMatchObject([
    { state: 'succeeded', reference: intent?.id, chargeReference: expect.any(String) },
  ]);
});

test('what was paid otherwise than asked for knows its name too', async () => {
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/payment_intents' });
  await expect(start('premium_pass')).rejects.toThrow();
  fake.trouble(null);
  const [intent] = [...fake.world.intents.values()].slice(-1);
  Object.assign(intent ?? {}, { amount: 700 });
  fake.confirm(intent?.client_secret ?? '', good);
  expect((await refreshBilling(asha)).payments).toMatchObject([
    { state: 'mismatched', reference: intent?.id },
  ]);
});

/** As a coupon on the person's customer does it, before they pay. */
function discount(subscriptionId: string | null | undefined, total: number): void {
  const { world } = fake;
  const { latest_invoice } = world.subscriptions.get(subscriptionId ?? '') ?? {};
  const invoiceId = String(latest_invoice);
  Object.assign(world.invoices.get(invoiceId) ?? {}, { total, amount_due: total, amount_remaining: total });
  Object.assign(world.intents.get(world.intentOfInvoice.get(invoiceId) ?? '') ?? {}, { amount: total });
}

test('a plan that a discount made cheaper is paid, keeps what was charged, and that alone can go back', async () => {
  const { checkout, paymentId } = await start('premium_monthly');
  const [{ reference } = {}] = (await readBilling(asha)).payments;
  discount(reference, 600);
  fake.confirm(checkout?.clientSecret ?? '', good);
  const { rights, payments } = await refreshBilling(asha);
  expect(rights.tier).toBe('premium');
  expect(payments).toMatchObject([{ state: 'succeeded', amountMinor: 1_200 }]);
  expect(await rowsOf('payments')).toMatchObject([{ seen: { amountMinor: 600, currency: 'USD' } }]);
  const operator = await insertPerson('operator@example.com');
  const refund = (amountMinor: number) =>
    inTransaction(() =>
      openRefund(operator, asha.userId, {
        ...{ paymentId, amountMinor, reason: 'For the trouble.', key: randomUUID(), endsSubscription: false },
      }),
    );
  expect(await refund(601)).toMatchObject({ why: 'more_than_left' });
  await refund(200);
  await settleRefunds(asha, { paymentId });
  expect(await rowsOf('payments')).toMatchObject([{ state: 'succeeded', refunded_minor: 200 }]);
  await refund(400);
  await settleRefunds(asha, { paymentId });
  expect(await rowsOf('payments')).toMatchObject([{ state: 'refunded', refunded_minor: 600 }]);
});

test('a plan that a discount pays whole is paid, and looked at again it is not called refunded', async () => {
  const { checkout, paymentId } = await start('premium_monthly');
  const [{ reference } = {}] = (await readBilling(asha)).payments;
  fake.confirm(checkout?.clientSecret ?? '', good);
  discount(reference, 0);
  await refreshBilling(asha);
  await settleRefunds(asha, { paymentId });
  expect(await rowsOf('payments')).toMatchObject([{ state: 'succeeded', seen: { amountMinor: 0 } }]);
});

test('a pass that cost something else stays a matter for the operator, and is logged once', async () => {
  const { checkout } = await start('premium_pass');
  const [intent] = [...fake.world.intents.values()].slice(-1);
  Object.assign(intent ?? {}, { amount: 700 });
  fake.confirm(checkout?.clientSecret ?? '', good);
  const error = vi.spyOn(log(), 'error');
  for (let time = 0; time < 2; time += 1) {
    const { rights, payments } = await refreshBilling(asha);
    expect(rights.tier).toBe('free');
    expect(payments).toMatchObject([{ state: 'mismatched' }]);
  }
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});
