import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '../ledger';
import { cardFormSettings, cardsOf, isCardsSetUp, readCardEvent } from '.';

withTestDb();

const names = [
  ...[
    'STRIPE_SECRET_KEY',
    'STRIPE_PUBLISHABLE_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'STRIPE_API_BASE',
    'STRIPE_JS_URL',
  ],
];
let fake: FakeStripe;
beforeEach(async () => {
  fake = await startStripe();
});
afterEach(async () => {
  for (const name of names) delete process.env[name];
  await fake.close();
});

function setUp(settings: Record<string, string> = {}) {
  Object.assign(process.env, {
    ...{ STRIPE_SECRET_KEY: 'sk_test_fake', STRIPE_PUBLISHABLE_KEY: 'pk_test_fake' },
    ...{ STRIPE_WEBHOOK_SECRET: 'whsec_fake', STRIPE_API_BASE: fake.baseUrl, ...settings },
  });
}

test('without keys there are no cards, no form, and every event is a forgery', async () => {
  expect([await cardsOf(), await isCardsSetUp(), await cardFormSettings()]).toEqual([null, false, null]);
  const body = '{"id":"evt_1"}';
  const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_fake' });
  await expect(readCardEvent(Buffer.from(body), header)).rejects.toMatchObject({
    ...{ code: 'unauthenticated', reason: 'forged' },
  });
});

test('with keys every call goes through the gate into the ledger, and the secret key stays here', async () => {
  setUp({ STRIPE_JS_URL: `${fake.baseUrl}/stripe.js` });
  const cards = await cardsOf();
  await cards?.makeCustomer({ userId: 'user-1', email: null, name: null, idempotencyKey: 'c-1' });
  await flushLedger();
  const { rows } = await executeSql(`select provider, operation, outcome from provider_calls`);
  expect(rows).toEqual([{ provider: 'stripe', operation: 'make-customer', outcome: 'ok' }]);
  expect(await cardFormSettings()).toEqual({
    ...{ publishableKey: 'pk_test_fake', scriptUrl: `${fake.baseUrl}/stripe.js` },
  });
});

test('a key that changed in the settings is used by the next call', async () => {
  setUp({ STRIPE_SECRET_KEY: 'sk_test_old' });
  await expect((await cardsOf())?.listInvoices('cus_1')).rejects.toMatchObject({ kind: 'bad_credentials' });
  setUp();
  expect(await (await cardsOf())?.listInvoices('cus_1')).toEqual([]);
});

test('an event that the fake sent and signed is read', async () => {
  setUp();
  fake.hooks.emit('customer.deleted', { object: 'customer', id: 'cus_1' }, Math.floor(Date.now() / 1_000));
  const body = JSON.stringify(fake.hooks.events[0]);
  const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_fake' });
  expect(await readCardEvent(Buffer.from(body), header)).toMatchObject({ customerId: 'cus_1' });
});
