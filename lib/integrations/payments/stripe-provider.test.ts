import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { createGate } from '@/lib/core/call-provider';
import type { CallRecord } from '@/lib/core/providers';
import { cardEventTypes, stripeProvider } from './stripe-provider';
import { cardConfig } from './testing/open-cards';

let fake: FakeStripe;
let rows: CallRecord[];
beforeEach(async () => {
  fake = await startStripe({ keys: ['sk_test_fake', 'rk_live_fake'] });
  rows = [];
});
afterEach(() => fake.close());

const check = (settings: Record<string, string> = {}) =>
  stripeProvider.check(
    cardConfig(fake.baseUrl, settings),
    createGate({ provider: 'stripe', record: (row) => rows.push(row) }).call,
  );

test('a good key is operational for one free call, and says which account it is of', async () => {
  expect(await check()).toEqual({ mode: 'test', notes: [], isDegraded: false });
  expect(fake.requests.map(({ path }) => path)).toEqual(['/v1/balance']);
  expect(rows).toMatchObject([{ operation: 'check', outcome: 'ok' }]);
  const live = { STRIPE_SECRET_KEY: 'rk_live_fake', STRIPE_PUBLISHABLE_KEY: 'pk_live_fake' };
  expect(await check(live)).toMatchObject({ mode: 'live', isDegraded: false });
});

test('keys of two accounts’ modes are told, for no card can be taken with them', async () => {
  const { isDegraded, notes } = await check({ STRIPE_PUBLISHABLE_KEY: 'pk_live_fake' });
  expect(isDegraded).toBe(true);
  expect(notes[0]).toContain('STRIPE_PUBLISHABLE_KEY is a live key');
});

test('a wrong key, a server error, a limit and a server that hangs are failures by their names', async () => {
  await expect(check({ STRIPE_SECRET_KEY: 'sk_test_other' })).rejects.toMatchObject({
    kind: 'bad_credentials',
  });
  fake.trouble({ kind: 'status', status: 503 });
  await expect(check()).rejects.toMatchObject({ kind: 'server_error' });
  fake.trouble({ kind: 'status', status: 429, retryAfterSeconds: 60 });
  await expect(check()).rejects.toMatchObject({ kind: 'rate_limited', retryAfterMs: 60_000 });
  fake.trouble({ kind: 'garbage' });
  await expect(check()).rejects.toMatchObject({ kind: 'bad_response' });
  fake.trouble({ kind: 'hang' });
  await expect(check()).rejects.toMatchObject({ kind: 'timeout' });
});

test('the setup holds the address of the webhook and every event that is asked about', () => {
  const copies = stripeProvider.setup('https://jobr.example').map(({ copy }) => copy);
  expect(copies).toContain('https://jobr.example/api/webhooks/stripe');
  expect(copies).toContain(cardEventTypes.join(', '));
});
