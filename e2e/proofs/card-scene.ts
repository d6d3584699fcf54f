// Stripe: people who subscribe, change their minds, buy passes, and pay another amount than was asked for.
import Stripe from 'stripe';
import { expect } from 'vitest';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { startCardPayment } from '@/lib/features/billing/start-card-payment';
import { type FakeStripe, startStripe } from '../fakes/stripe/start-stripe';
import { cancelLater, cancelNow } from '../fakes/stripe/subscriptions';
import type { FakeEvent } from '../fakes/stripe/webhooks';
import { idOf } from '../fakes/stripe/world';
import type { Scene } from './scene';
import type { Delivery } from './webhook-storm';

export const webhookSecret = 'whsec_of_the_proofs';
export const cardPath = '/api/webhooks/stripe';

export const cardSettings = (fake: FakeStripe) => ({
  ...{ STRIPE_SECRET_KEY: 'sk_test_fake', STRIPE_PUBLISHABLE_KEY: 'pk_test_fake' },
  ...{ STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: fake.baseUrl },
});

export const sign = (payload: string, more: { secret?: string; timestamp?: number } = {}): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, ...more });

export function toDelivery(event: FakeEvent): Delivery {
  const body = JSON.stringify(event);
  return { path: cardPath, body, headers: () => ({ 'stripe-signature': sign(body) }) };
}

/** Something happens to one of the subscriptions that run: one more event. False when none runs. */
function changeOne({ world }: FakeStripe, dice: () => number): boolean {
  const running = [...world.subscriptions.values()].filter(({ status }) => status === 'active');
  const one = running[Math.floor(dice() * running.length)];
  if (!one) return false;
  if (running.length > 1 && dice() < 0.2) cancelNow(world, one);
  else cancelLater(world, one, !one.cancel_at_period_end);
  return true;
}

export async function createCardScene() {
  const fake = await startStripe({ webhookSecret });
  const { customers, subscriptions, invoices, intents, charges } = fake.world;
  let [people, expected] = [0, 0];

  async function buy(planId: 'premium_monthly' | 'premium_pass' = 'premium_monthly', paidMinor?: number) {
    people += 1;
    const person = await insertPerson(`person-${people}@example.com`);
    const { checkout, paymentId } = await startCardPayment(person, { planId, currency: 'USD' });
    const [intentId = ''] = checkout?.clientSecret.split('_secret') ?? [];
    const intent = intents.get(intentId);
    if (paidMinor && intent) Object.assign(intent, { amount: paidMinor });
    fake.confirm(checkout?.clientSecret ?? '', '4242424242424242');
    return { ...person, paymentId };
  }

  /** Of people of ours: id, status and whether it ends, there and here. */
  async function states() {
    const ours = await rowsOf('subscriptions');
    const { rows } = await executeSql('select stripe_customer_id as id from customers');
    const known = new Set(rows.map(({ id }) => id));
    const theirs = [...subscriptions.values()].filter(({ customer }) => known.has(idOf(customer)));
    return {
      ours: ours.map((one) => `${one.gateway_id} ${one.status} ${one.cancels_at_period_end}`).sort(),
      theirs: theirs.map((one) => `${one.id} ${one.status} ${one.cancel_at_period_end}`).sort(),
    };
  }

  async function checkPaid(): Promise<string> {
    const paid = await rowsOf('payments');
    const isPass = ({ plan_id }: (typeof paid)[number]) => plan_id === 'premium_pass';
    const wrong = paid.filter(({ state }) => state === 'mismatched');
    const asWrong = { plan_id: 'premium_pass', seen: { amountMinor: 1, currency: 'USD' } };
    expect(wrong).toMatchObject(wrong.map(() => asWrong));
    expect(wrong.length).toBeGreaterThan(0);
    const good = paid.filter(({ state }) => state === 'succeeded');
    expect(good.length + wrong.length).toBe(paid.length);
    const passes = await rowsOf('passes');
    expect(passes.map(({ payment_id }) => payment_id).sort()).toEqual(
      good
        .filter(isPass)
        .map(({ id }) => id)
        .sort(),
    );
    return `${good.length} payments, ${passes.length} passes, ${wrong.length} of a wrong amount`;
  }

  const scene: Scene = {
    async clear() {
      for (const map of [customers, subscriptions, invoices, intents, charges]) map.clear();
      fake.hooks.events.length = 0;
      expected = 0;
    },
    async begin(events) {
      expected = events;
      for (let n = 0; fake.hooks.events.length < events * 0.7; n += 1) {
        // One in eight of each: a pass, and a pass of which only a cent was paid.
        if (n % 8 === 2) await buy('premium_pass', 1);
        else await buy(n % 8 === 3 ? 'premium_pass' : 'premium_monthly');
      }
      return fake.hooks.events.map(toDelivery);
    },
    goOn(dice) {
      if (fake.hooks.events.length >= expected || !changeOne(fake, dice)) return null;
      const [event] = fake.hooks.events.slice(-1);
      return event ? toDelivery(event) : null;
    },
    async check() {
      const inbox = await rowsOf('webhook_events');
      const told = new Set(fake.hooks.events.map(({ id }) => id));
      expect([told.size, inbox.length]).toEqual([expected, expected]);
      expect(new Set(inbox.map(({ event_key }) => event_key))).toEqual(told);
      expect(inbox.filter(({ state }) => state !== 'done').map(({ type, state }) => [type, state])).toEqual(
        [],
      );
      const { ours, theirs } = await states();
      expect(ours).toEqual(theirs);
      expect(new Set(theirs.map((one) => one.split(' ').slice(1).join(' '))).size).toBeGreaterThan(1);
      return `${ours.length} subscriptions as Stripe has them, ${await checkPaid()}`;
    },
    close: () => fake.close(),
  };
  return { ...scene, fake, settings: cardSettings(fake), buy };
}
