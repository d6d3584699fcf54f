// PhonePe: orders that are paid, fail, are paid after they were called over, are paid wrongly, or are only claimed to be.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { insertPerson } from '@/lib/db/testing/insert-person';
import { agePayment, rowsOf } from '@/lib/db/testing/payments';
import { settlePayment } from '@/lib/features/billing/settle-payment';
import { startUpiPayment } from '@/lib/features/billing/start-upi-payment';
import { orderIdOf } from '@/lib/integrations/payments';
import { startPhonePe } from '../fakes/phonepe/phonepe';
import { phonePeEnv } from '../fakes/phonepe/world';
import type { Scene } from './scene';
import { type Delivery, inLanes } from './webhook-storm';

export const upiPath = '/api/webhooks/phonepe';

const kinds = {
  ...{ paid: 'succeeded', failed: 'failed', late: 'succeeded', wrong: 'mismatched' },
  /** Somebody who saw the header of one event says that another order was paid. */
  claimed: 'pending',
} as const;
type Kind = keyof typeof kinds;
type Order = { kind: Kind; paymentId: string; orderId: string };
/** What twenty events tell; the last two are of refunds. */
const row: Kind[] = [
  ...(['paid', 'late', 'failed', 'wrong', 'claimed', 'paid', 'failed', 'late', 'failed'] as const),
  ...Array.from({ length: 9 }, () => 'paid' as const),
];

export async function createUpiScene() {
  const fake = await startPhonePe();
  await fake.steer('callbacks', { mode: 'drop' });
  const orders: Order[] = [];
  let next: (() => Delivery)[] = [];
  let [people, expected, refunds] = [0, 0, 0];

  function letterOf(id: string): Delivery {
    const letter = fake.letter(id);
    if (!letter) throw new Error('PhonePe has nothing to say of it');
    return { path: upiPath, body: letter.body, headers: () => letter.headers };
  }

  async function start(kind: Kind): Promise<Order> {
    people += 1;
    const person: Actor = await insertPerson(`payer-${people}@example.com`);
    const { paymentId } = await startUpiPayment(person, { planId: 'premium_pass' });
    if (kind === 'late') {
      await agePayment(paymentId, 940);
      expect(await settlePayment(person, { paymentId })).toMatchObject({ state: 'expired' });
    }
    const order = { kind, paymentId, orderId: orderIdOf(paymentId) };
    orders.push(order);
    return order;
  }

  /** The moment that the gateway has something to tell; gives what it tells. */
  function happen({ kind, orderId }: Order): Delivery {
    const isPaid = kind !== 'failed';
    if (kind === 'claimed') {
      const good = letterOf(orderId);
      return {
        ...good,
        body: good.body.replaceAll('PENDING', 'COMPLETED').replaceAll('failed', 'completed'),
      };
    }
    if (kind === 'wrong') void fake.steer('lie', { orderId, amount: 100 });
    void fake.steer('settle', { id: orderId, state: isPaid ? 'COMPLETED' : 'FAILED' });
    return letterOf(orderId);
  }

  function refund({ orderId }: Order): Delivery {
    const refundId = orderIdOf(randomUUID());
    refunds += 1;
    fake.state.refunds.push({
      ...{ version: 'v2', refundId, gatewayId: `OMR${refundId}`, orderId, amount: 100 },
      ...{ state: refunds % 2 ? 'COMPLETED' : 'FAILED', callbackUrl: null },
    });
    return letterOf(refundId);
  }

  async function checkPasses(): Promise<string> {
    const of = (kind: Kind) => orders.filter((one) => one.kind === kind);
    const passes = (await rowsOf('passes')).map(({ payment_id }) => payment_id).sort();
    expect(passes).toEqual([...of('paid'), ...of('late')].map(({ paymentId }) => paymentId).sort());
    const told = (await rowsOf('payment_differences')).map(({ kind }) => kind).sort();
    expect(told).toEqual([...of('wrong').map(() => 'amount'), ...of('late').map(() => 'status')].sort());
    expect(await rowsOf('refunds')).toEqual([]);
    const counted = (['paid', 'late', 'failed', 'wrong', 'claimed'] as const).map(
      (kind) => `${of(kind).length} ${kind}`,
    );
    return `${passes.length} passes of ${orders.length} orders (${counted.join(', ')})`;
  }

  const scene: Scene = {
    async clear() {
      for (const list of [fake.state.orders, fake.state.refunds, orders]) list.length = 0;
      [next, expected, refunds] = [[], 0, 0];
    },
    async begin(events) {
      expected = events;
      const wanted = Array.from({ length: events }, (_, n) => row[n % 20] ?? null);
      const begun: (Order | null)[] = [];
      let n = 0;
      await inLanes(8, () => {
        if (n === events) return null;
        const at = n;
        n += 1;
        const kind = wanted[at];
        return async () => {
          begun[at] = kind ? await start(kind) : null;
        };
      });
      const refundable = begun.filter((one) => one?.kind === 'paid');
      next = begun.map((order) => () => {
        const paid = refundable[refunds % refundable.length];
        if (!order && !paid) throw new Error('nothing was paid');
        return order ? happen(order) : refund(paid as Order);
      });
      return next.splice(0, Math.floor(events * 0.7)).map((one) => one());
    },
    goOn: () => next.shift()?.() ?? null,
    async check() {
      const inbox = await rowsOf('webhook_events');
      expect(inbox).toHaveLength(expected);
      const ended = (state: string) => inbox.filter((one) => one.state === state);
      // A refund that is none of ours tells nothing.
      expect(ended('ignored').map(({ type }) => String(type).split('.')[1])).toEqual(
        Array(refunds).fill('refund'),
      );
      expect(ended('done')).toHaveLength(expected - refunds);
      const states = new Map((await rowsOf('payments')).map(({ id, state }) => [id, state]));
      expect(orders.map(({ kind, paymentId }) => [kind, states.get(paymentId)])).toEqual(
        orders.map(({ kind }) => [kind, kinds[kind]]),
      );
      return checkPasses();
    },
    close: () => fake.close(),
  };
  return { ...scene, fake, settings: phonePeEnv(fake.baseUrl, fake.account), start, happen };
}
