import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDb, setDb } from '@/lib/db/client';
import { executeSql } from '@/lib/db/execute-sql';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { rowsOf } from '@/lib/db/testing/payments';
import { openRealDb } from '@/lib/db/testing/real-db';
import { changePlan, previewChange } from '@/lib/features/billing/change-plan';
import { readBilling } from '@/lib/features/billing/read-billing';
import { drainOnce } from '@/lib/integrations/queue';
import { handlers } from '@/lib/work/handlers';
import { startPostgres } from '@/scripts/real-postgres.mjs';
import { cancelNow } from '../fakes/stripe/subscriptions';
import { createCardScene, toDelivery } from './card-scene';
import { type Doors, startDoors } from './doors';
import { figure, proofScale } from './scale';
import type { Scene } from './scene';
import { createUpiScene } from './upi-scene';
import { copies, createDice, type Delivery, deliver, lanes, storm } from './webhook-storm';

const events = 50 * proofScale;
const deliveries = events * copies;

// Of its own: it is taken down.
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let cards: Awaited<ReturnType<typeof createCardScene>>;
let upi: Awaited<ReturnType<typeof createUpiScene>>;
let doors: Doors;

beforeAll(async () => {
  [postgres, cards, upi] = await Promise.all([startPostgres(), createCardScene(), createUpiScene()]);
  const settings = {
    ...cards.settings,
    ...upi.settings,
    ...{ OUTBOUND_LIMITS: 'stripe=600000,phonepe=600000' },
    AUTH_SECRET: 'a-secret-of-the-proofs-that-is-long-enough',
  };
  Object.assign(process.env, settings);
  const opened = await openRealDb(postgres.url);
  setDb(opened);
  doors = await startDoors(opened.url, settings);
});
beforeEach(async () => {
  await Promise.all([cards.clear(), upi.clear()]);
  await executeSql('truncate users, webhook_events, payment_differences, pgboss.job cascade');
});
afterEach(() => cards.fake.trouble(null));
afterAll(async () => {
  await doors?.stop();
  await closeDb();
  await Promise.all([cards?.close(), upi?.close()]);
  postgres?.stop();
});

/** How many were left to the worker. It does them half a minute later, here at once. */
async function letWorkerEnd(): Promise<number> {
  const { rows } = await executeSql(`select 1 from webhook_events where state not in ('done', 'ignored')`);
  await executeSql('update pgboss.job set start_after = now() where start_after > now()');
  await drainOnce(handlers, 60_000 * proofScale);
  return rows.length;
}

type Fire = {
  /** Once it rains. */
  begin?: () => void;
  whenTaken?: (taken: number) => void;
  /** Once all are taken, before they are counted. */
  end?: () => Promise<unknown>;
};

/** All of it, checked at its end; gives the line of the figures. */
async function weather(scene: Scene, { begin, whenTaken, end }: Fire = {}): Promise<string> {
  const dice = createDice(7);
  const begun = await scene.begin(events);
  const startedAt = performance.now();
  begin?.();
  const rain = storm({
    ...{ begun, dice, goOn: () => scene.goOn(dice), origin: doors.origin },
    ...(whenTaken ? { whenTaken } : {}),
  });
  const { taken, sent } = await rain.finally(() => end?.());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  expect(taken).toBe(deliveries);
  const left = await letWorkerEnd();
  const checked = await scene.check();
  return `${sent} deliveries until ${taken} of ${events} events were taken, ${lanes} at a time by two instances, in ${seconds} s, ${left} left to the worker: ${checked}`;
}

const gateways: [string, () => Scene][] = [
  ['Stripe', () => cards],
  ['PhonePe', () => upi],
];

describe.each(gateways)(
  'events of %s, delivered five times each, shuffled, many at once',
  (name, sceneOf) => {
    test('are each answered for by one try, none is lost, ours is the gateway’s', async () => {
      const line = await weather(sceneOf());
      const inbox = await rowsOf('webhook_events');
      expect(inbox.filter(({ attempts }) => attempts !== 1)).toEqual([]);
      figure(`${name}, calm: ${line}`);
    });

    test('with an instance killed each second all the same', async () => {
      let killer: ReturnType<Doors['killEachSecond']> | undefined;
      let kills = 0;
      const line = await weather(sceneOf(), {
        begin() {
          killer = doors.killEachSecond();
        },
        async end() {
          kills = (await killer?.end()) ?? 0;
        },
      });
      expect(kills).toBeGreaterThan(0);
      figure(`${name}, ${kills} times kill -9: ${line}`);
    });

    test('with the database stopped hard and started again meanwhile all the same', async () => {
      let crashes = Promise.resolve();
      const moments = [Math.floor(deliveries / 3), Math.floor((deliveries * 2) / 3)];
      const line = await weather(sceneOf(), {
        whenTaken(taken) {
          if (moments.includes(taken)) crashes = crashes.then(postgres.crash);
        },
        end: () => crashes,
      });
      figure(`${name}, 2 restarts of the database: ${line}`);
    });
  },
);

describe('fifty clicks at once on two instances', () => {
  const clickAll = async (path: string, userId: string) => {
    const body = JSON.stringify({ userId });
    const clicks = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await fetch(doors.origin() + path, { method: 'POST', body });
        return [response.status, await response.text()] as const;
      }),
    );
    expect(clicks.filter(([status]) => status !== 200)).toEqual([]);
    return clicks.map(([, text]) => JSON.parse(text));
  };

  test('are one customer, one subscription and one payment by card', async () => {
    const { userId } = await insertPerson('clicks@example.com');
    const answers = await clickAll('/click/card', userId);
    expect(new Set(answers.map(({ checkout }) => checkout.clientSecret)).size).toBe(1);
    expect(cards.fake.world.customers.size).toBe(1);
    expect(cards.fake.world.subscriptions.size).toBe(1);
    expect(await rowsOf('payments')).toHaveLength(1);
    figure('50 clicks at once on two instances: 1 customer, 1 subscription, 1 payment');
  });

  test('are one order and one payment by UPI', async () => {
    const { userId } = await insertPerson('clicks@example.com');
    const answers = await clickAll('/click/upi', userId);
    expect(new Set(answers.map(({ paymentId }) => paymentId)).size).toBe(1);
    expect(upi.fake.state.orders).toHaveLength(1);
    expect(await rowsOf('payments')).toHaveLength(1);
    figure('50 clicks at once on two instances: 1 order by UPI, 1 payment');
  });
});

test('a subscription whose end was told stays ended when its updates come after, on whichever instance', async () => {
  await cards.buy();
  const updates = cards.fake.hooks.events.filter(({ type }) => type.startsWith('customer.subscription'));
  const [subscription] = cards.fake.world.subscriptions.values();
  if (!subscription) throw new Error('nothing was bought');
  cancelNow(cards.fake.world, subscription);
  const deleted = cards.fake.hooks.events.at(-1);
  if (deleted?.type !== 'customer.subscription.deleted') throw new Error('its end was not told');
  const take = async ({ headers, ...rest }: Delivery) =>
    expect(await deliver(doors.origin(), { ...rest, headers: headers() })).toBe(200);
  await take(toDelivery(deleted));
  expect(await rowsOf('subscriptions')).toMatchObject([{ status: 'canceled' }]);
  await Promise.all(updates.map((event) => take(toDelivery(event))));
  expect(await rowsOf('subscriptions')).toMatchObject([{ status: 'canceled' }]);
});

test('a plan that a person changes while events of theirs arrive at both instances is Stripe’s in the end', async () => {
  for (let round = 0; round < 2 * proofScale; round += 1) {
    const person = await cards.buy();
    const told = cards.fake.hooks.events.splice(0).map(toDelivery);
    await storm({ begun: told.slice(-1), dice: createDice(7), goOn: () => null, origin: doors.origin });
    const { asOf } = await previewChange(person, { planId: 'premium_yearly' });
    const [{ subscription }] = await Promise.all([
      changePlan(person, { planId: 'premium_yearly', asOf }),
      storm({ begun: told, dice: createDice(round), goOn: () => null, origin: doors.origin }),
    ]);
    expect(subscription).toMatchObject({ planId: 'premium_yearly', status: 'active' });
    expect((await readBilling(person)).subscription).toMatchObject({
      planId: 'premium_yearly',
      status: 'active',
    });
  }
  expect(await rowsOf('subscriptions')).toHaveLength(cards.fake.world.subscriptions.size);
});
