import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { refreshBilling } from './read-billing';
import type { StartPayment } from './schema';
import { startCardPayment } from './start-card-payment';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();

let asha: Actor;
beforeEach(async () => {
  asha = await insertPerson('asha@example.com');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => fake.close());

const start = (planId: StartPayment['planId']) => startCardPayment(asha, { planId, currency: 'USD' });

/** Another window, as quick as can be: it begins and ends while the first one asks Stripe for the first time. */
function meanwhile<T>(run: () => Promise<T>): Promise<T> {
  const send = globalThis.fetch;
  return new Promise<T>((resolve, reject) => {
    let isFirst = true;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
      if (isFirst) {
        isFirst = false;
        await run().then(resolve, reject);
      }
      return send(...asked);
    });
  });
}

test('a plan that another window chose later stays payable, and the slower window is told', async () => {
  const later = meanwhile(() => start('premium_yearly'));
  await expect(start('premium_monthly')).rejects.toMatchObject({ reason: 'payment_replaced' });
  fake.confirm((await later).checkout?.clientSecret ?? '', '4242424242424242');
  expect((await refreshBilling(asha)).rights.planId).toBe('premium_yearly');
  expect([...fake.world.subscriptions.values()].map(({ status }) => status)).toEqual(['active']);
});

test('a pass that was chosen in a slower window does not end the plan that another one began', async () => {
  const later = meanwhile(() => start('premium_monthly'));
  expect(await start('premium_pass')).toMatchObject({ checkout: { kind: 'payment' } });
  fake.confirm((await later).checkout?.clientSecret ?? '', '4242424242424242');
  expect((await refreshBilling(asha)).rights.planId).toBe('premium_monthly');
});
