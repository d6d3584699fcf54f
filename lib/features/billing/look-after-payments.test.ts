import { afterAll, beforeEach, expect, test } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { failureOf } from '@/lib/core/payment-failure-of';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { cancelSubscription } from './cancel-subscription';
import { changePlan, previewChange } from './change-plan';
import { listInvoices } from './list-invoices';
import { openPortal } from './open-portal';
import { readBilling, refreshBilling } from './read-billing';
import { startCardPayment } from './start-card-payment';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

let asha: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  fake.trouble(null);
  asha = await insertPerson(`asha-${people}@example.com`);
});
afterAll(() => fake.close());

async function subscribe(actor = asha): Promise<void> {
  const { checkout } = await startCardPayment(actor, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  await refreshBilling(actor);
}

const failureIn = (work: Promise<unknown>) => work.then(() => null, failureOf);

test('who never paid by card has no invoices, and no page at Stripe to look after', async () => {
  const asked = fake.requests.length;
  expect(await listInvoices(asha)).toEqual([]);
  await expect(openPortal(asha)).rejects.toMatchObject({ code: 'not_found', reason: 'no_customer' });
  expect(fake.requests).toHaveLength(asked);
});

test('invoices are the person’s own, with their pages at Stripe', async () => {
  await subscribe();
  const stranger = await insertPerson('stranger@example.com');
  await subscribe(stranger);
  expect(await listInvoices(asha)).toMatchObject([
    { state: 'paid', amountMinor: 1_200, pageUrl: expect.any(String), pdfUrl: expect.any(String) },
  ]);
});

test('the portal is opened for the person’s own customer and leads back to this site', async () => {
  await subscribe();
  const { url } = await openPortal(asha);
  const visit = [...fake.world.visits.values()].at(-1);
  expect(url).toBe(visit?.url);
  expect(visit?.return_url).toMatch(/^http:\/\/localhost:\d+\/billing\?from=portal$/);
  const [bound] = [...fake.world.subscriptions.values()].filter(
    ({ customer }) => customer === visit?.customer,
  );
  expect(bound?.metadata.user_id).toBe(asha.userId);
});

test('while Stripe does not answer, invoices are unknown, not none, and the rest is as we know it', async () => {
  await subscribe();
  fake.trouble({ kind: 'status', status: 503 });
  expect(await listInvoices(asha)).toBeNull();
  expect((await readBilling(asha)).rights.tier).toBe('premium');
});

test('a start or a cancellation whose answer is lost is not told as money that may have gone', async () => {
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/subscriptions' });
  const start = () => startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  expect(await failureIn(start())).toBe('GATEWAY_UNAVAILABLE');
  fake.trouble(null);
  await subscribe();
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/subscriptions' });
  expect(await failureIn(cancelSubscription(asha, { at: 'period_end' }))).toBe('GATEWAY_UNAVAILABLE');
});

test('a change whose answer is lost is told as unknown: it may have been charged', async () => {
  await subscribe();
  const { asOf } = await previewChange(asha, { planId: 'premium_yearly' });
  fake.trouble({ kind: 'reset_after', on: 'POST /v1/subscriptions' });
  expect(await failureIn(changePlan(asha, { planId: 'premium_yearly', asOf }))).toBe('OUTCOME_UNKNOWN');
});

test('a change that was charged is not told as failed when nothing can be read after it', async () => {
  await subscribe();
  const { asOf } = await previewChange(asha, { planId: 'premium_yearly' });
  fake.trouble({ kind: 'status', status: 503, on: 'GET /v1/invoices' });
  const changed = await changePlan(asha, { planId: 'premium_yearly', asOf });
  expect(changed).toMatchObject({ checkout: null, isCurrent: false });
  fake.trouble(null);
  expect((await refreshBilling(asha)).subscription?.planId).toBe('premium_yearly');
});
