import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { customerOf, productOf } from '@/e2e/fakes/stripe/objects';
import { startStripe, stripeEnv } from '@/e2e/fakes/stripe/start-stripe';
import { createSubscription } from '@/e2e/fakes/stripe/subscriptions';
import { itemOf } from '@/e2e/fakes/stripe/world';
import { figure, proofScale } from '@/e2e/proofs/scale';
import { executeSql } from '@/lib/db/execute-sql';
import { rowsOf } from '@/lib/db/testing/payments';
import { withRealDb } from '@/lib/db/testing/real-db';
import { reconcilePayments } from './reconcile-payments';

const fake = await startStripe();
Object.assign(process.env, {
  ...stripeEnv(fake.baseUrl),
  OUTBOUND_LIMITS: 'stripe=100000',
});

withRealDb();
afterAll(() => fake.close());

const subscriptions = 1_000 * proofScale;
const planted = 5 * proofScale;

/** As many people who pay, there and here alike. Gives their subscriptions' ids. */
async function seed(count: number): Promise<string[]> {
  const { world } = fake;
  world.emit = () => undefined;
  world.products.set('jobr_premium_monthly', productOf(world, 'jobr_premium_monthly', 'Premium'));
  const price = {
    currency: 'usd',
    product: 'jobr_premium_monthly',
    unit_amount: 1_200,
    interval: 'month',
  } as const;
  const rows = Array.from({ length: count }, (_, n) => {
    const customer = customerOf(world, { email: `person-${n}@example.com` });
    world.customers.set(customer.id, customer);
    const made = createSubscription(world, { customer: customer.id, price, metadata: {} });
    made.status = 'active';
    const { current_period_start: start, current_period_end: end } = itemOf(made);
    const person = { user_id: randomUUID(), email: `person-${n}@example.com` };
    return { ...person, customer_id: customer.id, subscription_id: made.id, starts: start, ends: end };
  });
  const given = `from jsonb_to_recordset($1::jsonb) as p (user_id uuid, email text, customer_id text,
    subscription_id text, starts float8, ends float8)`;
  const values = [JSON.stringify(rows)];
  await executeSql(
    `insert into users (id, email, email_verified) select user_id, email, now() ${given}`,
    values,
  );
  await executeSql(
    `insert into customers (user_id, stripe_customer_id) select user_id, customer_id ${given}`,
    values,
  );
  await executeSql(
    `insert into subscriptions (user_id, gateway_id, plan_id, amount_minor, currency, status, period_start, period_end)
      select user_id, subscription_id, 'premium_monthly', 1200, 'USD', 'active', to_timestamp(starts), to_timestamp(ends)
        ${given}`,
    values,
  );
  return rows.map(({ subscription_id }) => subscription_id);
}

const here = (change: string) => (id: string) =>
  executeSql(`update subscriptions set ${change} where gateway_id = $1`, [id]);
const there = (id: string) => {
  const found = fake.world.subscriptions.get(id);
  if (!found) throw new Error('it is not there');
  return found;
};

/** Each kind of difference, as it comes about. */
const ways: readonly (readonly [kind: string, plant: (id: string) => unknown])[] = [
  [
    'owner',
    here(`user_id = (select c.user_id from customers c where c.user_id <> subscriptions.user_id limit 1)`),
  ],
  ['missing_here', (id) => executeSql('delete from subscriptions where gateway_id = $1', [id])],
  ['missing_there', (id) => Object.assign(there(id), { status: 'canceled' })],
  ['status', here(`status = 'past_due'`)],
  [
    'period',
    (id) =>
      Object.assign(itemOf(there(id)), { current_period_end: itemOf(there(id)).current_period_end + 1 }),
  ],
  ['plan', here(`plan_id = 'premium_yearly'`)],
  ['amount', here('amount_minor = 1199')],
  ['status', (id) => Object.assign(there(id), { cancel_at_period_end: true })],
  ['missing_there', (id) => fake.world.subscriptions.delete(id)],
];

test('among all subscriptions exactly the planted differences are told, each is made the same, and the next run tells none', async () => {
  const ids = await seed(subscriptions);
  const clean = await reconcilePayments();
  expect(clean.cards).toEqual({ compared: subscriptions, found: 0, converged: 0, open: 0 });
  const plants: [string, string][] = [];
  for (let n = 0; n < planted; n += 1) {
    // Also the first and the last of the list.
    const id = ids[Math.floor((n * (subscriptions - 1)) / (planted - 1))] ?? '';
    const [kind, plant] = ways[n % ways.length] ?? ways[0] ?? [];
    await plant?.(id);
    plants.push([id, kind ?? '']);
  }
  const isGone = ([, kind]: [string, string]) => kind === 'missing_there';
  const compared = subscriptions - plants.filter(isGone).length;
  const startedAt = performance.now();
  const { cards } = await reconcilePayments();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const told = await rowsOf('payment_differences');
  expect(told.map(({ subject, kind }) => [subject, kind]).sort()).toEqual(plants.toSorted());
  expect(cards).toEqual({ compared, found: planted, converged: planted, open: 0 });
  expect((await reconcilePayments()).cards).toEqual({ compared, found: 0, converged: 0, open: 0 });
  expect(await rowsOf('payment_differences')).toHaveLength(planted);
  figure(
    `reconcile of ${subscriptions} subscriptions in ${seconds} s: ${planted} differences planted, ${told.length} told and converged; again: none`,
  );
});
