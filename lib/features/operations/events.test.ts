import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startPhonePe } from '@/e2e/fakes/phonepe/phonepe';
import { phonePeEnv } from '@/e2e/fakes/phonepe/world';
import type { Actor } from '@/lib/core/actor';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf, runWork } from '@/lib/db/testing/payments';
import { withTestDb } from '@/lib/db/testing/test-db';
import { handleEvent } from '@/lib/features/billing/handle-event';
import { takeEvent, updateAsHandled } from '@/lib/features/billing/inbox-queries';
import { receiveEvent } from '@/lib/features/billing/receive-event';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { orderIdOf } from '@/lib/integrations/payments';
import { openEvent } from './open-event';
import { pruneEvents } from './prune-events';
import { replayEvent, replayShown } from './replay-events';
import { EventSearch, ReplayShown } from './schema';
import { mostReplays, searchEvents } from './search-events';

const fake = await startPhonePe();
Object.assign(process.env, phonePeEnv(fake.baseUrl, fake.account), { OUTBOUND_LIMITS: 'phonepe=100000' });
await fake.steer('callbacks', { mode: 'drop' });

withTestDb();

let admin: Actor;
beforeEach(async () => {
  admin = { ...(await insertPerson('operator@example.com')), role: 'admin' };
});
afterAll(() => fake.close());

let number = 0;
async function receive(more: Partial<Parameters<typeof receiveEvent>[0]> = {}): Promise<string> {
  number += 1;
  const eventId = await receiveEvent({
    ...{ provider: 'phonepe', eventKey: `key-${number}`, type: 'checkout.order.completed', subject: null },
    ...{ payload: { amount: 100 }, occurredAt: null, ...more },
  });
  return eventId ?? '';
}
const event = async (id: string) => (await rowsOf('webhook_events')).find((row) => row.id === id);
const age = (id: string, seconds: number) =>
  executeSql(
    `update webhook_events set received_at = received_at - make_interval(secs => $2::int),
        handled_at = handled_at - make_interval(secs => $2::int) where id = $1::uuid`,
    [id, seconds],
  );
const work = () => runWork('handle-event', handleEvent);
const find = async (search: Record<string, string>) =>
  (await searchEvents(admin, EventSearch.parse(search))).events.map(({ id }) => id);

test('an event that was answered for is asked of the gateway again by a replay, and counts its attempts', async () => {
  const asha = await insertPerson('asha@example.com');
  const { paymentId, payUrl } = await startUpiPayment(asha, { planId: 'premium_pass' });
  const eventId = await receive({ subject: orderIdOf(paymentId) });
  await work();
  expect(await event(eventId)).toMatchObject({ state: 'done', attempts: 1, replays: 0 });
  await fetch(`${payUrl}/pay`, { method: 'POST', redirect: 'manual' });
  await replayEvent(admin, { eventId });
  expect(await event(eventId)).toMatchObject({ state: 'received', handled_at: null, replays: 1 });
  await work();
  expect(await event(eventId)).toMatchObject({ state: 'done', attempts: 2, replays: 1 });
  expect(await rowsOf('payments')).toMatchObject([{ state: 'succeeded' }]);
  expect(await rowsOf('passes')).toHaveLength(1);
  await replayEvent(admin, { eventId });
  await replayEvent(admin, { eventId });
  await work();
  expect(await event(eventId)).toMatchObject({ state: 'done', attempts: 3 });
  expect(await rowsOf('passes')).toHaveLength(1);
});

test('a replay does not wait for the work that the event came with', async () => {
  const eventId = await receive();
  await replayEvent(admin, { eventId });
  await replayEvent(admin, { eventId });
  const { rows } = await executeSql(
    `select (start_after <= now()) as is_due from pgboss.job where name = 'handle-event' order by start_after`,
  );
  expect(rows).toEqual([{ is_due: true }, { is_due: false }]);
});

test('one event is replayed at once, also while it waits for its turn among many', async () => {
  const ids = [await receive(), await receive()];
  await work();
  await executeSql('delete from pgboss.job');
  const until = new Date(Date.now() + 1_000).toISOString();
  await replayShown(admin, ReplayShown.parse({ span: 'all', until }));
  const last = ids[1] ?? '';
  const isDue = async () => {
    const { rows } = await executeSql(
      `select 1 from pgboss.job where name = 'handle-event' and data ->> 'eventId' = $1 and start_after <= now()`,
      [last],
    );
    return rows.length > 0;
  };
  expect(await isDue()).toBe(false);
  await replayEvent(admin, { eventId: last });
  expect(await isDue()).toBe(true);
});

test('a handling that began before a replay does not end it', async () => {
  const eventId = await receive();
  const taken = await takeEvent(eventId);
  await replayEvent(admin, { eventId });
  expect(taken && (await updateAsHandled(taken, 'done'))).toBe(false);
  expect(await event(eventId)).toMatchObject({ state: 'received' });
  await work();
  expect(await event(eventId)).toMatchObject({ state: 'ignored', attempts: 2 });
});

test('of what a filter shows the newest are replayed, spread, up to the moment of the page, with a line in the audit', async () => {
  const ids = [await receive(), await receive({ type: 'pg.refund.completed' }), await receive()];
  await work();
  const search = { type: 'checkout', span: 'all' };
  const { count, until } = await searchEvents(admin, EventSearch.parse(search));
  expect(count).toBe(2);
  await age(ids[0] ?? '', 60);
  const later = await receive();
  await executeSql(
    `update webhook_events set received_at = now() + interval '1 minute' where id = $1::uuid`,
    [later],
  );
  await executeSql('delete from pgboss.job');
  const shown = ReplayShown.parse({ ...search, until: until.toISOString() });
  expect(await replayShown(admin, shown)).toEqual({ count: 2 });
  const { rows } = await executeSql(
    `select data ->> 'eventId' as id, round(extract(epoch from start_after - now()))::int as after
      from pgboss.job where name = 'handle-event' order by start_after`,
  );
  expect(rows.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  expect(Number(rows[1]?.after)).toBeGreaterThan(3);
  expect(await event(ids[1] ?? '')).toMatchObject({ replays: 0 });
  const { rows: audit } = await executeSql('select act, subject, detail from audit_log');
  expect(audit).toEqual([{ act: 'replay-events', subject: 'events/checkout all', detail: { count: 2 } }]);
  expect(mostReplays).toBe(200);
});

test('events are found by gateway, state, type, subject, key, payment and span', async () => {
  const paymentId = randomUUID();
  const one = await receive({ subject: orderIdOf(paymentId), eventKey: 'the-key' });
  const two = await receive({ provider: 'stripe', type: 'invoice.paid', subject: 'cus_1' });
  await age(two, 2 * 3_600);
  await executeSql(`update webhook_events set state = 'failed' where id = $1::uuid`, [two]);
  expect(await find({})).toEqual([one, two]);
  expect(await find({ gateway: 'stripe' })).toEqual([two]);
  expect(await find({ state: 'failed' })).toEqual([two]);
  expect(await find({ type: 'invoice.' })).toEqual([two]);
  expect(await find({ q: 'cus_1' })).toEqual([two]);
  expect(await find({ q: 'the-key' })).toEqual([one]);
  expect(await find({ q: paymentId })).toEqual([one]);
  expect(await find({ span: '1h' })).toEqual([one]);
  expect(
    await find({ after: `${new Date().toISOString()}_${paymentId}`, gateway: 'no', state: 'x' }),
  ).toEqual([one, two]);
  expect(await openEvent(admin, two)).toMatchObject({ event: { payload: { amount: 100 } }, paymentId: null });
});

test('the inbox is the operator’s alone', async () => {
  const asha = await insertPerson('asha@example.com');
  const eventId = await receive();
  const forbidden = { code: 'forbidden' };
  await expect(searchEvents(asha, EventSearch.parse({}))).rejects.toMatchObject(forbidden);
  await expect(openEvent(asha, eventId)).rejects.toMatchObject(forbidden);
  await expect(replayEvent(asha, { eventId })).rejects.toMatchObject(forbidden);
  await expect(replayShown(asha, ReplayShown.parse({ until: new Date() }))).rejects.toMatchObject(forbidden);
  await expect(replayEvent(admin, { eventId: randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
  expect(await event(eventId)).toMatchObject({ replays: 0 });
});

test('what was answered for is kept for 13 months, what was not until somebody looked', async () => {
  const [old, failed, young] = [await receive(), await receive(), await receive()];
  await work();
  await executeSql(`update webhook_events set state = 'failed' where id = $1::uuid`, [failed]);
  await age(old, 397 * 86_400);
  await age(failed, 397 * 86_400);
  await age(young, 395 * 86_400);
  expect(await pruneEvents()).toEqual({ events: 1, runs: 0 });
  const left = (await rowsOf('webhook_events')).map(({ id }) => id);
  expect(left.sort()).toEqual([failed, young].sort());
});
