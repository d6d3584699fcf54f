import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakePhonePe, startPhonePe } from './phonepe';
import { sha256 } from './world';

type Heard = { headers: Record<string, string | undefined>; body: string };

let fake: FakePhonePe;
let heard: Heard[];
let shopUrl: string;
let closeShop: () => void;

beforeEach(async () => {
  heard = [];
  const shop = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers as Heard['headers'], body });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  closeShop = () => shop.close();
  fake = await startPhonePe();
});
afterEach(async () => {
  closeShop();
  await fake.close();
});

const login = (changes: Record<string, string> = {}) =>
  fetch(`${fake.baseUrl}/v1/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ client_id: fake.account.clientId, client_version: '1', grant_type: 'client_credentials' },
      client_secret: fake.account.clientSecrets[0] ?? '',
      ...changes,
    }),
  });
const tokenOf = async () => (await (await login()).json()).access_token as string;
const payment = (merchantOrderId: string, changes: object = {}) => ({
  ...{ merchantOrderId, amount: 59_900, expireAfter: 900, metaInfo: { udf1: 'payment' } },
  paymentFlow: { type: 'PG_CHECKOUT', merchantUrls: { redirectUrl: `${shopUrl}/return` } },
  ...changes,
});
const post = (path: string, body: unknown, headers: Record<string, string>) =>
  fetch(fake.baseUrl + path, { method: 'POST', body: JSON.stringify(body), headers });
async function payV2(id: string, changes: object = {}, token?: string) {
  const authorization = `O-Bearer ${token ?? (await tokenOf())}`;
  return post('/checkout/v2/pay', payment(id, changes), { authorization });
}
const pageOf = async (response: Response) => (await response.json()).redirectUrl as string;
const press = (page: string, action: string) =>
  fetch(`${page}/${action}`, { method: 'POST', redirect: 'manual' });

const salt = () => fake.account.saltKeys['1'] ?? '';
function payV1(id: string, changes: object = {}, signedWith = salt()) {
  const payload = {
    ...{ merchantId: fake.account.merchantId, merchantTransactionId: id, merchantUserId: 'user1' },
    ...{ amount: 59_900, redirectUrl: `${shopUrl}/return`, redirectMode: 'REDIRECT' },
    ...{ callbackUrl: `${shopUrl}/hook`, paymentInstrument: { type: 'PAY_PAGE' }, ...changes },
  };
  const request = Buffer.from(JSON.stringify(payload)).toString('base64');
  return post(
    '/pg/v1/pay',
    { request },
    { 'x-verify': `${sha256(`${request}/pg/v1/pay${signedWith}`)}###1` },
  );
}

test('a token needs the right client, and is over when it expires or is taken back', async () => {
  for (const field of ['client_secret', 'client_id', 'client_version', 'grant_type']) {
    expect((await login({ [field]: 'wrong' })).ok).toBe(false);
  }
  const token = await tokenOf();
  expect((await payV2('a', {}, token)).status).toBe(200);
  expect((await payV2('b', {}, 'guessed')).status).toBe(401);
  await fake.steer('clock', { aheadSeconds: 3_601 });
  expect((await payV2('b', {}, token)).status).toBe(401);
  await fake.steer('clock', { aheadSeconds: 0 });
  await fake.steer('revoke');
  expect((await payV2('b', {}, token)).status).toBe(401);
});

test('a body with something unknown, missing or out of bounds is refused, in both versions', async () => {
  const bodies = [{ amount: 99 }, { amount: 1.5 }, { amount: '100' }, { expireAfter: 60 }, { surprise: 1 }];
  for (const changes of bodies) expect((await payV2('a', changes)).status).toBe(400);
  for (const changes of [{ amount: 99 }, { merchantUserId: 'has-dashes' }, { surprise: 1 }]) {
    expect((await payV1('a', changes)).status).toBe(400);
  }
  expect((await payV1('x'.repeat(35))).status).toBe(400);
  expect((await payV1('a', {}, 'another salt')).status).toBe(400);
  expect(fake.state.orders).toEqual([]);
  expect((await payV1('a')).status).toBe(200);
  expect((await payV1('a')).ok).toBe(false);
});

test('the pay page shows amount and order, ends in one of three ways, and expires', async () => {
  const page = await pageOf(await payV2('order-1'));
  const html = await (await fetch(page)).text();
  expect(html).toContain('₹599.00');
  expect(html).toContain('order-1');
  const back = await press(page, 'leave');
  expect([back.status, back.headers.get('location')]).toEqual([303, `${shopUrl}/return`]);
  expect(fake.state.orders[0]?.state).toBe('PENDING');
  await fake.steer('clock', { aheadSeconds: 901 });
  expect(await (await fetch(page)).text()).toContain('This order is over.');
  await press(page, 'pay');
  expect(fake.state.orders[0]).toMatchObject({ state: 'FAILED', code: 'TXN_NOT_COMPLETED' });
});

test('v1 can come back by POST, with the order in a form', async () => {
  const response = await payV1('order-1', { redirectMode: 'POST' });
  const page = (await response.json()).data.instrumentResponse.redirectInfo.url;
  const html = await (await press(page, 'pay')).text();
  expect(html).toContain(`action="${shopUrl}/return"`);
  expect(html).toContain('name="transactionId" value="order-1"');
});

test('callbacks are signed, and can be doubled, delayed, lost and sent later', async () => {
  await fake.steer('callbacks', { url: `${shopUrl}/hook`, copies: 2, delayMs: 50 });
  await press(await pageOf(await payV2('order-1')), 'pay');
  expect(heard).toHaveLength(0);
  await vi.waitFor(() => expect(heard).toHaveLength(2), 15_000);
  const { account } = fake;
  expect(heard[0]?.headers.authorization).toBe(sha256(`${account.username}:${account.password}`));
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
    event: 'checkout.order.completed',
    payload: {
      merchantOrderId: 'order-1',
      state: 'COMPLETED',
      amount: 59_900,
      metaInfo: { udf1: 'payment' },
    },
  });
  await fake.steer('callbacks', { mode: 'drop' });
  const response = await payV1('order-2');
  await press((await response.json()).data.instrumentResponse.redirectInfo.url, 'decline');
  await fake.steer('deliver', { id: 'order-2' });
  expect(heard).toHaveLength(3);
  const { response: signed } = JSON.parse(heard[2]?.body ?? '');
  expect(heard[2]?.headers['x-verify']).toBe(`${sha256(signed + salt())}###1`);
  expect(JSON.parse(Buffer.from(signed, 'base64').toString())).toMatchObject({ code: 'PAYMENT_DECLINED' });
});

test('forgeries come with a bad signature, or with a good one over a lie', async () => {
  await fake.steer('callbacks', { url: `${shopUrl}/hook` });
  await payV2('order-1');
  await fake.steer('forge', { orderId: 'order-1', kind: 'signature' });
  await fake.steer('forge', { orderId: 'order-1', kind: 'body' });
  const { username, password } = fake.account;
  const good = sha256(`${username}:${password}`);
  expect(heard.map(({ headers }) => headers.authorization === good)).toEqual([false, true]);
  expect(JSON.parse(heard[1]?.body ?? '').payload.state).toBe('COMPLETED');
  expect(fake.state.orders[0]?.state).toBe('PENDING');
});

test('a lost answer leaves its effect behind, and trouble keeps to its door and its number', async () => {
  fake.trouble({ kind: 'lost', on: 'pay', times: 1 });
  const token = await tokenOf();
  await expect(payV2('order-1', {}, token)).rejects.toThrow();
  expect(fake.state.orders).toHaveLength(1);
  expect((await payV2('order-2', {}, token)).status).toBe(200);
  const state = await (await fetch(`${fake.baseUrl}/__fake/state`)).json();
  expect(state.requests.map(({ trouble }: { trouble: string | null }) => trouble)).toEqual([
    null,
    'lost',
    null,
  ]);
});
