import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const names = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET', 'SECRETS_KEY'];
const phonePe = ['PHONEPE_MERCHANT_ID', 'PHONEPE_SALT_KEY', 'PHONEPE_CLIENT_ID'];
const clear = () => {
  for (const name of [...names, ...phonePe, 'STRIPE_SECRET_KEY_TEST']) delete process.env[name];
};
beforeEach(clear);
afterEach(clear);

/** The environment is read once for a process. */
async function declared(settings: Record<string, string>): Promise<[stripe: boolean, phonepe: boolean]> {
  vi.resetModules();
  Object.assign(process.env, settings);
  const { isVendorDeclared } = await import('./declared-vendor');
  return [isVendorDeclared('stripe'), isVendorDeclared('phonepe')];
}

const stripe = { STRIPE_PUBLISHABLE_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
const secretsKey = { SECRETS_KEY: 'a-key-for-keys-of-tests-that-is-long-enough' };

test('without settings no vendor is declared, with SECRETS_KEY alone neither', async () => {
  expect(await declared({})).toEqual([false, false]);
  expect(await declared(secretsKey)).toEqual([false, false]);
});

test('keys in the environment declare their vendor, also under the name for this place', async () => {
  expect(await declared({ ...stripe, STRIPE_SECRET_KEY: 'sk_test_1' })).toEqual([true, false]);
  clear();
  expect(await declared({ ...stripe, STRIPE_SECRET_KEY_TEST: 'sk_test_1' })).toEqual([true, false]);
  clear();
  expect(await declared({ PHONEPE_MERCHANT_ID: 'M', PHONEPE_SALT_KEY: 'salt' })).toEqual([false, true]);
});

test('a key that may lie in the database is taken to be there, where the rest of its settings is here', async () => {
  expect(await declared(stripe)).toEqual([false, false]);
  clear();
  expect(await declared({ ...stripe, ...secretsKey })).toEqual([true, false]);
  clear();
  expect(await declared({ PHONEPE_CLIENT_ID: 'c', ...secretsKey })).toEqual([false, true]);
});
