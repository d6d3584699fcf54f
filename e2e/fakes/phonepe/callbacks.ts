import { setTimeout as delay } from 'node:timers/promises';
import { describeRefundV1, describeV1 } from './v1';
import { describeRefundV2, describeV2 } from './v2';
import { type FakeOrder, type FakeRefund, findOrder, findRefund, sha256, type World } from './world';

export type Letter = {
  url: string;
  headers: Record<string, string>;
  body: string;
  about: string;
  version: 'v1' | 'v2';
};

const isRefund = (thing: FakeOrder | FakeRefund): thing is FakeRefund => 'refundId' in thing;

export function letterOf(world: World, thing: FakeOrder | FakeRefund): Letter {
  const { account } = world;
  const about = isRefund(thing) ? thing.refundId : thing.orderId;
  const json = { 'content-type': 'application/json' };
  if (thing.version === 'v1') {
    const told = isRefund(thing) ? describeRefundV1(world, thing) : describeV1(world, thing);
    const response = Buffer.from(JSON.stringify(told)).toString('base64');
    const [[index, salt] = ['1', '']] = Object.entries(account.saltKeys);
    const headers = { ...json, 'x-verify': `${sha256(response + salt)}###${index}` };
    const url = thing.callbackUrl ?? '';
    return { url, headers, body: JSON.stringify({ response }), about, version: 'v1' };
  }
  const end = thing.state === 'COMPLETED' ? 'completed' : 'failed';
  const event = isRefund(thing) ? `pg.refund.${end}` : `checkout.order.${end}`;
  const payload = isRefund(thing) ? describeRefundV2(world, thing) : describeV2(world, thing);
  const order = isRefund(thing) ? findOrder(world, thing.orderId) : thing;
  const site = new URL('/api/webhooks/phonepe', order?.returnUrl ?? world.baseUrl).href;
  const headers = { ...json, authorization: sha256(`${account.username}:${account.password}`) };
  const body = JSON.stringify({ type: event.toUpperCase().replaceAll('.', '_'), event, payload });
  return { url: world.callbacks.url ?? site, headers, body, about, version: 'v2' };
}

async function post(world: World, { url, headers, body, about, version }: Letter): Promise<number | null> {
  const entry = { about, version, status: null as number | null };
  world.state.callbacks.push(entry);
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  entry.status = response?.status ?? null;
  await response?.body?.cancel();
  return entry.status;
}

/** Told at once, later, twice, or never, as it was planned. Does not keep the one waiting who paid. */
export function tell(world: World, thing: FakeOrder | FakeRefund): void {
  const { mode, copies, delayMs } = world.callbacks;
  if (mode !== 'send' || thing.state === 'PENDING') return;
  const letter = letterOf(world, thing);
  void delay(delayMs).then(async () => {
    for (let copy = 0; copy < copies; copy += 1) await post(world, letter);
  });
}

/** Sends what is to be said of one order or refund now; gives the statuses that came back. */
export async function deliver(world: World, id: string, copies = 1): Promise<(number | null)[]> {
  const thing = findRefund(world, id) ?? findOrder(world, id);
  if (!thing) return [];
  const letter = letterOf(world, thing);
  const statuses = [];
  for (let copy = 0; copy < copies; copy += 1) statuses.push(await post(world, letter));
  return statuses;
}

export type Forgery = {
  orderId: string;
  /** `signature`: made without the secret. `body`: a good header over a claim that is not true. */
  kind: 'signature' | 'body';
  state?: FakeOrder['state'];
};

/** As an attacker would: v2's header does not cover the body, so a good one can stand over anything. */
export async function forge(world: World, { orderId, kind, state = 'COMPLETED' }: Forgery) {
  const order = findOrder(world, orderId);
  if (!order) return null;
  const letter = letterOf(world, { ...order, state, transactionId: 'OMforged' });
  if (kind === 'body' && order.version === 'v2') return post(world, letter);
  const bad = sha256('what an attacker knows');
  const headers =
    order.version === 'v1'
      ? { ...letter.headers, 'x-verify': `${bad}###1` }
      : { ...letter.headers, authorization: bad };
  return post(world, { ...letter, headers });
}
