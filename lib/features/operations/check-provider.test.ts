import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { Provider } from '@/lib/integrations/provider';
import { checkProvider } from './check-provider';

withTestDb();

const answer = { mode: 'test', notes: ['One note.'], isDegraded: false } as const;
const provider = (
  check: (config: unknown) => Promise<typeof answer>,
  rest: Partial<Provider> = {},
): Provider => ({
  ...{ id: 'rate_limit', name: 'A', purpose: 'B', fallback: null, limitPerMinute: null, fake: null },
  ...{ vendor: null, secrets: [], setup: () => [] },
  check: async (config) => ({ ...(await check(config)), notes: [...answer.notes] }),
  ...rest,
});
const refuse = (kind: FailureKind) => async () => {
  throw new ProviderError('rate_limit', kind);
};
/** The vendor fails; something of our own, asked with null, does not. */
const ownServes = async (config: unknown) => (config ? refuse('bad_credentials')() : answer);

const setUpstash = (isSet: boolean) => {
  process.env.UPSTASH_REDIS_REST_URL = isSet ? 'http://127.0.0.1:9' : '';
  process.env.UPSTASH_REDIS_REST_TOKEN = isSet ? 'token' : '';
};
beforeEach(() => setUpstash(true));
afterEach(() => setUpstash(false));

test('an answer carries its mode, its notes and how long it took', async () => {
  expect(await checkProvider(provider(async () => answer))).toEqual({
    ...{ id: 'rate_limit', mode: 'test', notes: ['One note.'], failureKind: null },
    responseTimeMs: expect.any(Number),
    outcome: { kind: 'answered', isDegraded: false, isCovered: false },
  });
});

test('a failure keeps its kind, and one that nobody classified is an answer that can not be used', async () => {
  expect(await checkProvider(provider(refuse('bad_credentials')))).toMatchObject({
    outcome: { kind: 'failed', failureKind: 'bad_credentials' },
    responseTimeMs: null,
  });
  const bug = provider(() => Promise.reject(new TypeError('oops')));
  expect(await checkProvider(bug)).toMatchObject({
    outcome: { kind: 'failed', failureKind: 'bad_response' },
  });
});

test('a check that never ends is a timeout after five seconds', async () => {
  const startedAt = performance.now();
  const hanging = provider(() => new Promise(() => undefined));
  expect(await checkProvider(hanging)).toMatchObject({ outcome: { kind: 'failed', failureKind: 'timeout' } });
  expect(performance.now() - startedAt).toBeLessThan(12_000);
});

test('without a key it is not set up, and is not asked', async () => {
  setUpstash(false);
  const asked = provider(() => Promise.reject(new Error('asked')), { vendor: 'upstash' });
  expect(await checkProvider(asked)).toMatchObject({ outcome: { kind: 'not_configured' } });
});

test('where our own serves beside a vendor: well without it, degraded with the reason when it fails', async () => {
  const both = { vendor: 'upstash', isVendorOptional: true } as const;
  expect(await checkProvider(provider(ownServes, both))).toMatchObject({
    outcome: { kind: 'answered', isDegraded: true, isCovered: true },
    failureKind: 'bad_credentials',
    notes: [],
  });
  expect(await checkProvider(provider(async () => answer, both))).toMatchObject({
    outcome: { kind: 'answered', isDegraded: false },
    failureKind: null,
  });
  expect(await checkProvider(provider(refuse('unreachable'), both))).toMatchObject({
    outcome: { kind: 'failed', failureKind: 'unreachable' },
  });
  setUpstash(false);
  expect(await checkProvider(provider(ownServes, both))).toMatchObject({
    outcome: { kind: 'answered', isDegraded: false },
    failureKind: null,
  });
});
