import { afterAll, expect, test } from 'vitest';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import { cancelNow } from '@/e2e/fakes/stripe/subscriptions';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { cardsOf } from '@/lib/integrations/payments';
import { startCardPayment } from './start-card-payment';
import { syncCustomer } from './sync-customer';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withTestDb();
afterAll(() => fake.close());

test('a reading that began earlier and ends later is not written over a newer one', async () => {
  const asha = await insertPerson('asha@example.com');
  const { checkout } = await startCardPayment(asha, { planId: 'premium_monthly', currency: 'USD' });
  fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
  const [customerId = ''] = fake.world.customers.keys();
  const [subscription] = fake.world.subscriptions.values();
  const cards = await cardsOf();
  if (!cards || !subscription) throw new Error('nothing to read');
  const older = await syncCustomer(customerId, async (id) => {
    const there = await cards.readCustomer(id);
    cancelNow(fake.world, subscription);
    expect(await syncCustomer(id, cards.readCustomer)).toBe('converged');
    return there;
  });
  expect(older).toBe('overtaken');
  expect(await rowsOf('subscriptions')).toMatchObject([{ status: 'canceled' }]);
});
