import { afterAll, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { lookAtPayment } from '@/lib/web/look-at-payment';
import { GET, POST } from './route';

process.env.LOG_LEVEL = 'silent';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
process.env.OUTBOUND_LIMITS = 'phonepe=100000';
const fake = await startPhonePe();
const { account, baseUrl } = fake;

const settings = {
  v1: {
    PHONEPE_BASE_URL: baseUrl,
    ...{ PHONEPE_MERCHANT_ID: account.merchantId, PHONEPE_SALT_INDEX: '1' },
    PHONEPE_SALT_KEY: account.saltKeys['1'],
  },
  v2: phonePeEnv(baseUrl, account),
};
const names = [...Object.keys(settings.v1), ...Object.keys(settings.v2)];

withTestDb();

beforeEach(() => fake.steer('callbacks', { mode: 'drop' }));
afterAll(() => fake.close());

/** What a browser does with what PhonePe answers to its button. */
async function comeBack(answer: Response): Promise<Response> {
  const to = answer.headers.get('location');
  if (to) return GET(new Request(to));
  const page = await answer.text();
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const inputs = page.matchAll(/name="([^"]+)" value="([^"]*)"/g);
  const body = new URLSearchParams(
    [...inputs].map(([, name = '', value = '']): [string, string] => [name, value]),
  );
  return POST(new Request(action.replaceAll('&#38;', '&'), { method: 'POST', body }));
}

const ways = (['v1', 'v2'] as const).flatMap((version) =>
  (['GET', 'POST'] as const).flatMap((method) =>
    (
      [
        ['pay', 'succeeded'],
        ['decline', 'failed'],
        ['leave', 'pending'],
      ] as const
    ).map(([button, state]) => ({ version, method, button, state })),
  ),
);

test.each(ways)(
  '$version by $method: who presses $button comes to their payment, and it is $state',
  async (way) => {
    for (const name of names) delete process.env[name];
    Object.assign(process.env, settings[way.version]);
    await fake.steer('returns', way.method);
    const asha = await insertPerson(`asha-${Object.values(way).join('-').toLowerCase()}@example.com`);
    const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
    expect(fake.state.orders.at(-1)?.version).toBe(way.version);
    const back = await comeBack(
      await fetch(`${payUrl}/${way.button}`, { method: 'POST', redirect: 'manual' }),
    );
    expect(back.status).toBe(303);
    expect(new URL(back.headers.get('location') ?? '').pathname).toBe(`/billing/payments/${paymentId}`);
    expect(await lookAtPayment(asha, { paymentId })).toMatchObject({
      gateway: 'answered',
      payment: { state: way.state },
      rights: { tier: way.state === 'succeeded' ? 'premium' : 'free' },
    });
  },
);
