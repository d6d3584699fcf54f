import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeServer, startFake } from '@/e2e/fakes/fake-server';
import { type FakePhonePe, startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { type FakeStripe, startStripe } from '@/e2e/fakes/stripe/start-stripe';
import { type FakeUpstash, startUpstash } from '@/e2e/fakes/upstash';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '@/lib/integrations/ledger';
import { checkProviders } from './check-providers';
import { listStates } from './status-queries';

let phonepe: FakePhonePe;
// Its address is read once for a process: before the database asks for the environment.
beforeAll(async () => {
  phonepe = await startPhonePe();
  process.env.PHONEPE_BASE_URL = phonepe.baseUrl;
  process.env.PHONEPE_CLIENT_ID = phonepe.account.clientId;
  process.env.PHONEPE_CLIENT_SECRET = phonepe.account.clientSecrets[0];
  process.env.PHONEPE_WEBHOOK_USERNAME = phonepe.account.username;
  process.env.PHONEPE_WEBHOOK_PASSWORD = phonepe.account.password;
});

withTestDb();

const shutdownDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
let openai: FakeServer;
let upstash: FakeUpstash;
let stripe: FakeStripe;

beforeAll(async () => {
  openai = await startFake(({ pathname }) =>
    pathname === '/v1/models/gpt-6-luna' ? { id: 'gpt-6-luna', shutdown_date: shutdownDate } : null,
  );
  upstash = await startUpstash();
  stripe = await startStripe();
  process.env.STRIPE_SECRET_KEY = 'sk_test_fake';
  process.env.STRIPE_PUBLISHABLE_KEY = 'pk_test_fake';
  process.env.STRIPE_WEBHOOK_SECRET = 'whsec_fake';
  process.env.STRIPE_API_BASE = stripe.baseUrl;
  process.env.OPENAI_API_KEY = 'sk-of-this-test';
  process.env.OPENAI_BASE_URL = `${openai.baseUrl}/v1`;
  process.env.OPENAI_MODEL = 'gpt-6-luna';
  process.env.UPSTASH_REDIS_REST_URL = upstash.baseUrl;
  process.env.UPSTASH_REDIS_REST_TOKEN = upstash.token;
});
afterAll(async () => {
  await openai.close();
  await upstash.close();
  await stripe.close();
  await phonepe.close();
});
beforeEach(() => {
  openai.trouble(null);
  upstash.trouble(null);
  stripe.trouble(null);
  phonepe.trouble(null);
});

async function stateAfterCheck(id: string) {
  await executeSql(`update timers set started_at = started_at - interval '31 seconds'`);
  expect(await checkProviders()).toBe(true);
  return (await listStates()).find(({ provider }) => provider === id);
}

test('the free call for the model makes OpenAI operational, with a warning ahead of its shutdown', async () => {
  expect(await stateAfterCheck('openai')).toMatchObject({
    status: 'operational',
    responseTimeMs: expect.any(Number),
    notes: [expect.stringContaining(shutdownDate)],
  });
  expect(openai.requests).toEqual(['/v1/models/gpt-6-luna']);
  await flushLedger();
});

test('each way of OpenAI to fail is an outage with its kind, and healing shows at the next check', async () => {
  const ways = [
    [{ kind: 'status', status: 401 }, 'outage', 'bad_credentials'],
    [{ kind: 'status', status: 500 }, 'outage', 'server_error'],
    [{ kind: 'status', status: 429, retryAfterSeconds: 1 }, 'degraded', 'rate_limited'],
    [{ kind: 'reset' }, 'outage', 'unreachable'],
    [{ kind: 'hang' }, 'outage', 'timeout'],
  ] as const;
  for (const [trouble, status, failureKind] of ways) {
    openai.trouble(trouble);
    expect(await stateAfterCheck('openai')).toMatchObject({
      status,
      failureKind,
      lastFailureKind: failureKind,
    });
    openai.trouble(null);
    expect(await stateAfterCheck('openai')).toMatchObject({
      ...{ status: 'operational', failureKind: null, lastFailureKind: failureKind },
    });
  }
});

test('Upstash counts where it is set up; when it fails PostgreSQL does, and that is degraded with the reason', async () => {
  expect(await stateAfterCheck('rate_limit')).toMatchObject({
    status: 'operational',
    notes: ['Upstash counts.'],
  });
  upstash.trouble({ kind: 'status', status: 401 });
  expect(await stateAfterCheck('rate_limit')).toMatchObject({
    ...{ status: 'degraded', failureKind: 'bad_credentials', notes: [] },
  });
});

test('Stripe is asked for its balance: operational in its mode, and each way to fail is told by its kind', async () => {
  expect(await stateAfterCheck('stripe')).toMatchObject({ status: 'operational', mode: 'test', notes: [] });
  stripe.trouble({ kind: 'status', status: 401, type: 'invalid_request_error' });
  expect(await stateAfterCheck('stripe')).toMatchObject({ status: 'outage', failureKind: 'bad_credentials' });
  stripe.trouble({ kind: 'status', status: 429, retryAfterSeconds: 60 });
  expect(await stateAfterCheck('stripe')).toMatchObject({ status: 'degraded', failureKind: 'rate_limited' });
  stripe.trouble({ kind: 'garbage' });
  expect(await stateAfterCheck('stripe')).toMatchObject({ status: 'outage', failureKind: 'bad_response' });
  stripe.trouble(null);
  expect(await stateAfterCheck('stripe')).toMatchObject({ status: 'operational', failureKind: null });
});

test('a token makes PhonePe operational, in its sandbox; a refused or silent client is an outage with its kind', async () => {
  expect(await stateAfterCheck('phonepe')).toMatchObject({ status: 'operational', mode: 'sandbox' });
  const ways = [
    [{ kind: 'status', status: 401 }, 'bad_credentials'],
    [{ kind: 'status', status: 500 }, 'server_error'],
    [{ kind: 'hang' }, 'timeout'],
  ] as const;
  for (const [trouble, failureKind] of ways) {
    phonepe.trouble(trouble);
    expect(await stateAfterCheck('phonepe')).toMatchObject({ status: 'outage', failureKind });
    phonepe.trouble(null);
    expect(await stateAfterCheck('phonepe')).toMatchObject({ status: 'operational', failureKind: null });
  }
});
