process.env.APP_ENV = 'development';
process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { outbox, queueNotice } from '@/e2e/outbox';
import type { MailEventType } from '@/lib/core/mail';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { withTestDb } from '@/lib/db/testing/test-db';
import type { MailEvent } from '@/lib/integrations/email/types';
import { findBouncingAddress } from './find-bouncing-address';
import { forgiveAddress } from './forgive-address';
import { keepMailEvents } from './keep-mail-events';

withTestDb();

const startedAt = Date.now() - 3_600_000;
function eventOf(messageId: string | null, type: MailEventType, more: Partial<MailEvent> = {}): MailEvent {
  return { key: randomUUID(), messageId, type, reason: null, occurredAt: new Date(startedAt), ...more };
}

/** A mail that the provider took. */
async function sentMail(to = 'asha@example.com', state = 'accepted'): Promise<string> {
  const { id = '' } = (await queueNotice(to)) ?? {};
  await executeSql('update outbox_messages set state = $2 where id = $1::uuid', [id, state]);
  return id;
}
const stateOf = async (id: string) => (await outbox()).find((row) => row.id === id)?.state;
const suppressions = async () =>
  (await executeSql('select address, reason, origin from mail_suppressions order by address')).rows;

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((one, index) => permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

test.each([
  [['processed', 'deferred', 'delivered', 'open'], 'opened'],
  [['processed', 'delivered', 'open', 'click'], 'clicked'],
  [['processed', 'delivered', 'bounce'], 'bounced'],
  [['processed', 'deferred', 'blocked'], 'bounced'],
  [['delivered', 'open', 'spamreport', 'unsubscribe'], 'complained'],
  [['dropped', 'processed'], 'dropped'],
] as const)(
  'of %j a mail ends as %s in whichever order they come, one by one or together',
  async (types, end) => {
    for (const order of permutations(types)) {
      const [alone, together] = [await sentMail(), await sentMail()];
      for (const type of order) {
        const event = eventOf(alone, type);
        expect(await keepMailEvents([event])).toBe(1);
        expect(await keepMailEvents([event, event])).toBe(0);
      }
      expect(await stateOf(alone)).toBe(end);
      await keepMailEvents(order.map((type) => eventOf(together, type)));
      expect(await stateOf(together)).toBe(end);
    }
  },
);

test.each(['queued', 'sending', 'failed', 'wiped'])(
  'an event proves that a mail went out which is %s here, and it is not sent again',
  async (state) => {
    const id = await sentMail('asha@example.com', state);
    await executeSql(`update outbox_messages set failure = 'outcome_unknown', sealed_props = 'sealed'`);
    await keepMailEvents([eventOf(id, 'delivered')]);
    expect(await outbox()).toMatchObject([{ state: 'delivered', failure: null, sealed_props: null }]);
  },
);

test('why a mail did not arrive is kept in a word, and a bounce for good outweighs one for now', async () => {
  const [blocked, dropped] = [await sentMail(), await sentMail()];
  await keepMailEvents([
    eventOf(blocked, 'blocked', { reason: '550 5.7.1' }),
    eventOf(dropped, 'dropped', { reason: 'spam content' }),
  ]);
  expect((await outbox()).map(({ failure }) => failure)).toEqual([
    'blocked 550 5.7.1',
    'dropped spam content',
  ]);
  expect(await suppressions()).toEqual([]);
  await keepMailEvents([eventOf(blocked, 'bounce', { reason: '550 5.1.1' })]);
  expect((await outbox())[0]).toMatchObject({ state: 'bounced', failure: 'bounced 550 5.1.1' });
});

test('a bounce, a complaint and a wish to get no more end in our list, the strongest of an address', async () => {
  const [asha, ben, cara, dana] = [
    await sentMail('Asha@example.com'),
    await sentMail('ben@example.com'),
    await sentMail('cara@example.com'),
    await sentMail('dana@example.com'),
  ];
  await keepMailEvents([
    ...[eventOf(asha, 'bounce'), eventOf(ben, 'spamreport'), eventOf(ben, 'bounce')],
    ...[eventOf(cara, 'unsubscribe'), eventOf(dana, 'blocked')],
  ]);
  await keepMailEvents([eventOf(ben, 'unsubscribe'), eventOf(cara, 'bounce')]);
  expect(await suppressions()).toEqual([
    { address: 'asha@example.com', reason: 'bounced', origin: 'event' },
    { address: 'ben@example.com', reason: 'complained', origin: 'event' },
    { address: 'cara@example.com', reason: 'bounced', origin: 'event' },
  ]);
});

test('events of mail that is not ours, or is gone, are left out', async () => {
  expect(await keepMailEvents([eventOf(null, 'delivered'), eventOf(randomUUID(), 'bounce')])).toBe(0);
  expect((await executeSql('select 1 from mail_events')).rows).toEqual([]);
  expect(await keepMailEvents([])).toBe(0);
});

test('a person learns that their address bounces until they prove it again; a complaint is not taken back by that', async () => {
  const asha = await insertPerson('asha@example.com');
  expect(await findBouncingAddress(asha)).toBeNull();
  await keepMailEvents([eventOf(await sentMail(), 'bounce')]);
  expect(await findBouncingAddress(asha)).toBe('asha@example.com');
  expect(await findBouncingAddress(await insertPerson('ben@example.com'))).toBeNull();
  await forgiveAddress('asha@example.com');
  expect(await findBouncingAddress(asha)).toBeNull();
  await keepMailEvents([eventOf(await sentMail(), 'spamreport')]);
  await forgiveAddress('asha@example.com');
  expect(await suppressions()).toMatchObject([{ reason: 'complained' }]);
});

test.each([
  ['before it', [['unsubscribe'], ['bounce']]],
  ['after it', [['bounce'], ['unsubscribe']]],
  ['with it', [['unsubscribe', 'bounce', 'unsubscribe']]],
] as const)(
  'a wish to get no more mail that came %s outlasts a bounce that is proven wrong',
  async (_, batches) => {
    for (const types of batches) {
      const id = await sentMail();
      await keepMailEvents(types.map((type) => eventOf(id, type)));
    }
    expect(await suppressions()).toMatchObject([{ reason: 'bounced' }]);
    expect(await forgiveAddress('asha@example.com')).toBe(true);
    expect(await suppressions()).toMatchObject([{ reason: 'unsubscribed' }]);
    expect(await forgiveAddress('asha@example.com')).toBe(false);
    const { rows } = await executeSql('select since from mail_suppressions');
    expect(new Date(String(rows[0]?.since)).getTime()).toBe(startedAt);
  },
);

test('a wish from before it was kept by itself outlasts a bounce too', async () => {
  await executeSql(
    `insert into mail_suppressions (address, reason, origin) values ('asha@example.com', 'unsubscribed', 'sync')`,
  );
  await keepMailEvents([eventOf(await sentMail(), 'bounce')]);
  await forgiveAddress('asha@example.com');
  expect(await suppressions()).toMatchObject([{ reason: 'unsubscribed' }]);
});

test('an address that the provider has on a list of its own comes onto ours, for the same reason', async () => {
  const reasons = ['bounced address', 'invalid', 'spam reporting address', 'unsubscribed address'];
  const others = ['spam content', 'invalid smtpapi header', 'recipient list over package quota', null];
  for (const [index, reason] of [...reasons, ...others].entries()) {
    await keepMailEvents([eventOf(await sentMail(`${index}@example.com`), 'dropped', { reason })]);
  }
  expect((await suppressions()).map(({ address, reason }) => [address, reason])).toEqual([
    ['0@example.com', 'bounced'],
    ['1@example.com', 'invalid'],
    ['2@example.com', 'complained'],
    ['3@example.com', 'unsubscribed'],
  ]);
});
