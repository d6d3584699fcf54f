process.env.APP_ENV = 'local';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeTwilio, startTwilio, twilioFrom, twilioSid, twilioTokens } from '@/e2e/fakes/twilio';
import { withRealDb } from '@/lib/db/testing/real-db';
import { queueSms } from './queue-sms';
import { sendSms } from './send-sms';

withRealDb();

let twilio: FakeTwilio;
beforeAll(async () => {
  twilio = await startTwilio();
  const own = { TWILIO_ACCOUNT_SID: twilioSid, TWILIO_AUTH_TOKEN: twilioTokens[0], TWILIO_FROM: twilioFrom };
  Object.assign(process.env, { ...own, TWILIO_BASE_URL: twilio.baseUrl });
});
afterAll(() => twilio?.close());

test('of fifty who send one message at once, one does', async () => {
  const props = { code: '123456', minutes: 5, host: 'localhost', country: 'IN' };
  const expiresAt = new Date(Date.now() + 60_000);
  await queueSms({ to: '+919876543210', props, idempotencyKey: 'one', expiresAt });
  const deliveries = await Promise.all(Array.from({ length: 50 }, () => sendSms('one')));
  expect(deliveries.filter((delivery) => delivery !== null)).toMatchObject([{ isSent: true }]);
  expect(twilio.state.messages).toHaveLength(1);
});
