import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeOidc, startOidc } from '@/e2e/fakes/oidc';
import { executeSql } from '@/lib/db/execute-sql';
import { withTestDb } from '@/lib/db/testing/test-db';
import { flushLedger } from '@/lib/integrations/ledger';
import { checkProviders } from './check-providers';
import { listStates } from './status-queries';

withTestDb();

process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

const fakes = {} as { google: FakeOidc; replit: FakeOidc };
const ids = { google: 'google_oauth', replit: 'replit' } as const;
const ways = ['google', 'replit'] as const;

beforeAll(async () => {
  [fakes.google, fakes.replit] = await Promise.all([startOidc('google'), startOidc('replit')]);
  Object.assign(process.env, {
    GOOGLE_CLIENT_ID: fakes.google.clientId,
    GOOGLE_CLIENT_SECRET: [...fakes.google.secrets][0],
    GOOGLE_ISSUER: fakes.google.issuer,
    ...{ REPL_ID: 'a-repl', REPLIT_DOMAINS: 'a.repl.example', REPLIT_ISSUER: fakes.replit.issuer },
  });
});
afterAll(() => Promise.all([fakes.google.close(), fakes.replit.close()]));
beforeEach(() => {
  for (const way of ways) fakes[way].trouble(null);
});

async function stateAfterCheck(way: (typeof ways)[number]) {
  await executeSql(`update timers set started_at = started_at - interval '31 seconds'`);
  expect(await checkProviders()).toBe(true);
  return (await listStates()).find(({ provider }) => provider === ids[way]);
}

test('each is operational when its discovery document is its own, and Google when it knows our client too', async () => {
  for (const way of ways) {
    expect(await stateAfterCheck(way)).toMatchObject({ status: 'operational', failureKind: null });
  }
  expect(fakes.google.state.requests).toContain('/token');
  expect(fakes.replit.state.requests.every((path) => path.includes('.well-known'))).toBe(true);
  await flushLedger();
  const { rows } = await executeSql(
    `select distinct operation from provider_calls where provider = 'google_oauth'`,
  );
  expect(rows).toEqual([{ operation: 'check' }]);
});

test('a secret that Google does not accept is an outage with that reason, and the right one heals it', async () => {
  const secrets = [...fakes.google.secrets];
  fakes.google.secrets.clear();
  expect(await stateAfterCheck('google')).toMatchObject({ status: 'outage', failureKind: 'bad_credentials' });
  for (const secret of secrets) fakes.google.secrets.add(secret);
  expect(await stateAfterCheck('google')).toMatchObject({ status: 'operational' });
});

const troubles = [
  [{ kind: 'status', status: 500 }, 'outage', 'server_error'],
  [{ kind: 'status', status: 429, retryAfterSeconds: 1 }, 'degraded', 'rate_limited'],
  [{ kind: 'reset' }, 'outage', 'unreachable'],
  [{ kind: 'other_discovery' }, 'outage', 'bad_response'],
  [{ kind: 'hang' }, 'outage', 'timeout'],
] as const;

test.each(troubles)(
  '%o shows with its kind, and healing at the next check',
  async (trouble, status, failureKind) => {
    for (const way of ways) fakes[way].trouble(trouble);
    expect(await stateAfterCheck('google')).toMatchObject({ status, failureKind });
    expect((await listStates()).find(({ provider }) => provider === 'replit')).toMatchObject({
      status,
      failureKind,
    });
    for (const way of ways) fakes[way].trouble(null);
    expect(await stateAfterCheck('replit')).toMatchObject({ status: 'operational' });
  },
);

test('outside a Repl there is nothing to check, and nothing to show but that', async () => {
  const { REPLIT_DOMAINS } = process.env;
  delete process.env.REPLIT_DOMAINS;
  const asked = fakes.replit.state.requests.length;
  expect((await stateAfterCheck('replit'))?.status ?? 'not_configured').toBe('not_configured');
  expect(fakes.replit.state.requests.length).toBe(asked);
  process.env.REPLIT_DOMAINS = REPLIT_DOMAINS;
});
