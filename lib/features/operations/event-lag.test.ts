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
import { replayEvent } from './replay-events';

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

test('an event that nobody answered for keeps its alarm for longer than a day, until somebody acts', async () => {
  const [old, failed] = [await receive(), await receive()];
  await executeSql(`update webhook_events set received_at = now() - interval '3 days 1 hour'`);
  await executeSql(`update webhook_events set state = 'failed' where id = $1::uuid`, [failed]);
  expect((await findPaymentAlarms()).get('phonepe')).toEqual({
    notes: ['An event has waited for its answer for 3 days: see Webhooks.'],
    isLagging: true,
  });
  const events = async () =>
    (await listProviderCards(admin, '24h')).cards.find(({ id }) => id === 'phonepe')?.events;
  expect(await events()).toMatchObject({ received: 0, handled: 0, p95Seconds: null, failed: 1 });
  await replayEvent(admin, { eventId: failed });
  expect(await events()).toMatchObject({ failed: 0, isLagging: true });
  await handleEvent({ eventId: old });
  await handleEvent({ eventId: failed });
  expect(await events()).toBeNull();
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
