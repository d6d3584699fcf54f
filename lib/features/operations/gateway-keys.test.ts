process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.SECRETS_KEY = 'a-key-for-keys-of-tests-that-is-long-enough';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakePhonePe, startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import type { Actor } from '@/lib/core/actor';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { configOf, forgetSecrets, webhookSecretsOf } from '@/lib/integrations/secrets';
import { listKeys } from './list-keys';
import { rollBackKey } from './roll-back-key';
import { rotateKey } from './rotate-key';

let phonepe: FakePhonePe;
let stripe: FakeStripe;
let admin: Actor;
// PhonePe's address is read once for a process: before the database asks for the environment.
beforeAll(async () => {
  phonepe = await startPhonePe();
  stripe = await startStripe({ keys: ['sk_test_first', 'sk_test_second'] });
  const { account } = phonepe;
  account.saltKeys = { '1': 'salt-first' };
  account.clientSecrets = ['client-first', 'client-second'];
  Object.assign(process.env, {
    ...{ PHONEPE_BASE_URL: phonepe.baseUrl, PHONEPE_CLIENT_ID: account.clientId },
    ...{ PHONEPE_CLIENT_SECRET: 'client-first', PHONEPE_WEBHOOK_USERNAME: account.username },
    ...{ PHONEPE_WEBHOOK_PASSWORD: 'password-first', PHONEPE_MERCHANT_ID: account.merchantId },
    ...{ PHONEPE_SALT_KEY: 'salt-first', STRIPE_SECRET_KEY: 'sk_test_first' },
    ...{ STRIPE_PUBLISHABLE_KEY: 'pk_test_fake', STRIPE_WEBHOOK_SECRET: 'whsec_first' },
    ...{ STRIPE_API_BASE: stripe.baseUrl },
  });
});
withTestDb();
beforeEach(async () => {
  forgetSecrets();
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
  phonepe.state.requests.length = 0;
});
afterEach(() => {
  phonepe.account.saltKeys = { '1': 'salt-first' };
  phonepe.account.clientSecrets = ['client-first', 'client-second'];
});
afterAll(async () => {
  await phonepe.close();
  await stripe.close();
});

const client = { provider: 'phonepe', name: 'PHONEPE_CLIENT_SECRET' } as const;
const salt = { provider: 'phonepe', name: 'PHONEPE_SALT_KEY' } as const;
const card = { provider: 'stripe', name: 'STRIPE_SECRET_KEY' } as const;
const asked = () => phonepe.state.requests.map(({ path }) => path.split('/').at(-1));

test('a client secret is tried by a token alone, and a salt key that is out of order does not stop it', async () => {
  await expect(rotateKey(admin, { ...client, value: 'wrong' })).rejects.toMatchObject({
    fields: { value: 'PhonePe (client id) refused this key. Nothing was changed.' },
  });
  phonepe.account.saltKeys = { '1': 'changed at PhonePe' };
  await rotateKey(admin, { ...client, value: 'client-second' });
  expect((await configOf('phonepe'))?.v2?.PHONEPE_CLIENT_SECRET).toBe('client-second');
  expect(asked()).toEqual(['token', 'token']);
  await rollBackKey(admin, { ...client, version: null });
  expect((await configOf('phonepe'))?.v2?.PHONEPE_CLIENT_SECRET).toBe('client-first');
});

test('a salt key is tried by an order that nobody made, and a client that is out of order does not stop it', async () => {
  phonepe.account.clientSecrets = [];
  phonepe.account.saltKeys = { '1': 'salt-second' };
  await expect(rotateKey(admin, { ...salt, value: 'wrong' })).rejects.toMatchObject({
    fields: { value: 'PhonePe (salt key) refused this key. Nothing was changed.' },
  });
  await rotateKey(admin, { ...salt, value: 'salt-second' });
  expect((await configOf('phonepe'))?.v1?.PHONEPE_SALT_KEY).toBe('salt-second');
  expect(asked()).toEqual(['jobr-health-check', 'jobr-health-check']);
  expect(phonepe.state.orders).toEqual([]);
});

test('Stripe’s key is tried by its balance; a live one and a wrong one change nothing', async () => {
  await expect(rotateKey(admin, { ...card, value: 'sk_test_wrong' })).rejects.toMatchObject({
    fields: { value: 'Stripe refused this key. Nothing was changed.' },
  });
  await expect(rotateKey(admin, { ...card, value: 'sk_live_real' })).rejects.toMatchObject({
    fields: { value: expect.stringMatching(/^This is a live key and this is not production/) },
  });
  await rotateKey(admin, { ...card, value: 'sk_test_second' });
  expect((await configOf('stripe'))?.STRIPE_SECRET_KEY).toBe('sk_test_second');
  expect(stripe.requests.map(({ path }) => path)).toEqual(['/v1/balance', '/v1/balance']);
});

test.each([
  ['stripe', 'STRIPE_WEBHOOK_SECRET', 'whsec_first', 'whsec_second'],
  ['phonepe', 'PHONEPE_WEBHOOK_PASSWORD', 'password-first', 'password-second'],
] as const)(
  'of %s both webhook secrets verify while one is rolled',
  async (provider, name, first, second) => {
    await rotateKey(admin, { provider, name, value: second });
    expect(await webhookSecretsOf(name)).toEqual([second, first]);
  },
);

test('the page names whose each key is', async () => {
  const { providers } = await listKeys(admin);
  const owners = providers
    .filter(({ id }) => id === 'phonepe' || id === 'stripe')
    .flatMap(({ secrets }) => secrets.map(({ name, owner }) => [name, owner]));
  expect(Object.fromEntries(owners)).toEqual({
    STRIPE_SECRET_KEY: 'Stripe',
    STRIPE_WEBHOOK_SECRET: 'Stripe',
    PHONEPE_CLIENT_SECRET: 'PhonePe (client id)',
    PHONEPE_WEBHOOK_PASSWORD: 'PhonePe (client id)',
    PHONEPE_SALT_KEY: 'PhonePe (salt key)',
  });
});
