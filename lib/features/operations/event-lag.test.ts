import { afterAll, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { runWork } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { handleEvent } from '@/lib/features/billing/handle-event';
import { receiveEvent } from '@/lib/features/billing/receive-event';
import { checkProviders } from './check-providers';
import { findPaymentAlarms } from './find-payment-alarms';
import { listProviderCards } from './list-provider-cards';

const fake = await startPhonePe();
Object.assign(process.env, phonePeEnv(fake.baseUrl, fake.account), { OUTBOUND_LIMITS: 'phonepe=100000' });

withTestDb();

let admin: Actor;
beforeEach(async () => {
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
});
afterAll(() => fake.close());

let number = 0;
async function receive(): Promise<string> {
  number += 1;
  const eventId = await receiveEvent({
    ...{ provider: 'phonepe', eventKey: `key-${number}`, type: 'checkout.order.completed', subject: null },
    ...{ payload: {}, occurredAt: null },
  });
  return eventId ?? '';
}

test('an event that waits too long degrades its gateway’s card, one just received does not', async () => {
  await receive();
  const alarm = async () => (await findPaymentAlarms()).get('phonepe');
  expect(await alarm()).toEqual({ notes: [], isLagging: false });
  await executeSql(`update webhook_events set received_at = received_at - interval '400 seconds'`);
  expect(await alarm()).toEqual({
    notes: ['An event has waited for its answer for 6 minutes: see Webhooks.'],
    isLagging: true,
  });
  await checkProviders();
  const { cards } = await listProviderCards(admin, '24h');
  expect(cards.find(({ id }) => id === 'phonepe')).toMatchObject({
    status: 'degraded',
    events: { received: 1, handled: 0, isLagging: true },
  });
  await runWork('handle-event', handleEvent);
  expect(await alarm()).toMatchObject({ isLagging: false });
});

test('the time from received to answered for is told at its 95th percentile, without what was replayed', async () => {
  for (let second = 1; second <= 20; second += 1) {
    const eventId = await receive();
    await handleEvent({ eventId });
    await executeSql(
      `update webhook_events set handled_at = received_at + make_interval(secs => $2::int) where id = $1::uuid`,
      [eventId, second === 20 ? 900 : second * 4],
    );
  }
  const { cards } = await listProviderCards(admin, '24h');
  const { events } = cards.find(({ id }) => id === 'phonepe') ?? {};
  expect(events).toMatchObject({ handled: 20, p95Seconds: 76, oldestOpenSeconds: null, isLagging: true });
  await executeSql('update webhook_events set replays = 1');
  expect((await findPaymentAlarms()).get('phonepe')).toMatchObject({ isLagging: false });
});
