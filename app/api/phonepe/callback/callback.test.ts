import { expect, test } from 'vitest';
import { GET, POST } from './route';

process.env.BASE_URL = 'https://jobr.example';

const paymentId = '5f1c2d3e-0a1b-4c2d-8e3f-112233445566';
const orderId = paymentId.replaceAll('-', '');
const address = 'https://jobr.example/api/phonepe/callback';
const foreign = { origin: 'https://mercury.phonepe.com' };

const post = (fields: Record<string, string>, query = '') =>
  POST(
    new Request(`${address}${query}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: foreign,
    }),
  );

async function placeOf(answer: Response | Promise<Response>): Promise<[number, string | null]> {
  const { status, headers } = await answer;
  return [status, headers.get('location')];
}

const home: [number, string] = [303, 'https://jobr.example/billing'];
const own: [number, string] = [303, `https://jobr.example/billing/payments/${paymentId}`];

test('back from either interface, by GET or by its form, leads to the payment’s own page by GET', async () => {
  expect(await placeOf(GET(new Request(`${address}?merchantOrderId=${orderId}`)))).toEqual(own);
  const form = {
    code: 'PAYMENT_SUCCESS',
    merchantId: 'M',
    transactionId: orderId,
    amount: '59900',
    checksum: 'x',
  };
  expect(await placeOf(post(form))).toEqual(own);
  expect(await placeOf(post({ code: 'PAYMENT_PENDING' }, `?merchantOrderId=${orderId}`))).toEqual(own);
});

test.each([
  { merchantOrderId: 'https://evil.example' },
  { merchantOrderId: `${orderId}/../../admin` },
  { merchantOrderId: '//evil.example/', transactionId: '\r\nlocation: https://evil.example' },
  { redirect: 'https://evil.example', next: '//evil.example' },
  {},
])('what names no payment of ours leads nowhere but to the plan: %j', async (fields) => {
  expect(await placeOf(post(fields as Record<string, string>))).toEqual(home);
  const query = new URLSearchParams(fields as Record<string, string>);
  expect(await placeOf(GET(new Request(`${address}?${query}`)))).toEqual(home);
});

test('a body that is too large, or no form, is read as nothing', async () => {
  expect(await placeOf(post({ filler: 'x'.repeat(70_000), merchantOrderId: orderId }))).toEqual(home);
  for (const body of ['{"merchantOrderId":', '[]', 'null', '\u0000\uffff']) {
    const headers = { 'content-type': 'application/json' };
    expect(await placeOf(POST(new Request(address, { method: 'POST', body, headers })))).toEqual(home);
  }
});
