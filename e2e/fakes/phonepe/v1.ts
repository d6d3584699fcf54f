import { z } from 'zod';
import { makeRefund } from './v2';
import {
  type Answered,
  answered,
  type FakeOrder,
  type FakeRefund,
  findOrder,
  findRefund,
  nextId,
  nowOf,
  refused,
  sha256,
  type World,
} from './world';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,34}$/);
const Envelope = z.strictObject({ request: z.base64() });
const Pay = z.strictObject({
  merchantId: z.string(),
  merchantTransactionId: id,
  merchantUserId: z.string().regex(/^[A-Za-z0-9_]{1,35}$/),
  amount: z.int().min(100),
  redirectUrl: z.url(),
  redirectMode: z.enum(['REDIRECT', 'POST']),
  callbackUrl: z.url(),
  paymentInstrument: z.strictObject({ type: z.literal('PAY_PAGE') }),
});
const Refund = z.strictObject({
  merchantId: z.string(),
  merchantUserId: z.string().optional(),
  originalTransactionId: id,
  merchantTransactionId: id,
  amount: z.int().min(100),
  callbackUrl: z.url(),
});

const lifeMs = 20 * 60_000;

/** The salt of the index that the header names must have made its hash. */
function isSigned(world: World, signed: string, header: string | undefined): boolean {
  const [hash, index = ''] = (header ?? '').split('###');
  const salt = world.account.saltKeys[index];
  return salt !== undefined && hash === sha256(signed + salt);
}

const codes: Record<FakeOrder['state'], string> = {
  PENDING: 'PAYMENT_PENDING',
  COMPLETED: 'PAYMENT_SUCCESS',
  FAILED: 'PAYMENT_ERROR',
};

const finer = ['PAYMENT_DECLINED', 'TIMED_OUT'];

/** As status and callback tell it, with the person's data that real ones carry. */
export function describeV1(world: World, order: FakeOrder) {
  const lie = world.lies.get(order.orderId) ?? {};
  const isOwnCode = order.code !== null && finer.includes(order.code);
  const code = isOwnCode && order.code ? order.code : codes[order.state];
  return {
    ...{ success: order.state === 'COMPLETED', code, message: `fake ${code}` },
    data: {
      merchantId: lie.merchant ?? world.account.merchantId,
      merchantTransactionId: lie.order ?? order.orderId,
      ...{ transactionId: order.transactionId ?? order.gatewayId, amount: lie.amount ?? order.amount },
      ...{ state: order.state, responseCode: order.state === 'COMPLETED' ? 'SUCCESS' : (order.code ?? code) },
      paymentInstrument: { type: 'UPI', utr: '206378866112', vpa: 'asha.person@ybl' },
    },
  };
}

export const describeRefundV1 = (world: World, refund: FakeRefund) => ({
  ...{ success: refund.state !== 'FAILED', code: codes[refund.state], message: 'fake refund' },
  data: {
    ...{ merchantId: world.account.merchantId, merchantTransactionId: refund.refundId },
    ...{ transactionId: refund.gatewayId, amount: refund.amount, state: refund.state },
    responseCode: codes[refund.state],
  },
});

function pay(world: World, payload: unknown): Answered {
  const asked = Pay.safeParse(payload);
  if (!asked.success) return refused(400, 'BAD_REQUEST');
  const { merchantId, merchantTransactionId, merchantUserId, amount, redirectUrl } = asked.data;
  if (merchantId !== world.account.merchantId) return refused(400, 'KEY_NOT_CONFIGURED');
  if (findOrder(world, merchantTransactionId)) return refused(417, 'DUPLICATE_TXN_REQUEST');
  const order: FakeOrder = {
    ...{ version: 'v1', orderId: merchantTransactionId, gatewayId: nextId(world, 'T'), amount },
    ...{ state: 'PENDING', code: null, transactionId: null, isUnderWay: false, refunded: 0 },
    expiresAt: nowOf(world) + lifeMs,
    returnUrl: redirectUrl,
    returnMode: asked.data.redirectMode === 'POST' ? 'POST' : 'GET',
    ...{ callbackUrl: asked.data.callbackUrl, udf1: null, userId: merchantUserId },
  };
  world.state.orders.push(order);
  return answered(200, {
    ...{ success: true, code: 'PAYMENT_INITIATED', message: 'Payment initiated' },
    data: {
      ...{ merchantId, merchantTransactionId },
      instrumentResponse: {
        type: 'PAY_PAGE',
        redirectInfo: { url: `${world.baseUrl}/page/${order.gatewayId}`, method: 'GET' },
      },
    },
  });
}

function refund(world: World, payload: unknown): Answered {
  const asked = Refund.safeParse(payload);
  if (!asked.success) return refused(400, 'BAD_REQUEST');
  const { originalTransactionId: orderId, merchantTransactionId: refundId, amount, callbackUrl } = asked.data;
  if (asked.data.merchantId !== world.account.merchantId) return refused(400, 'KEY_NOT_CONFIGURED');
  const made = makeRefund(world, { version: 'v1', refundId, orderId, amount, callbackUrl });
  if (made === 'unknown') return refused(404, 'TRANSACTION_NOT_FOUND');
  if (made === 'wrong') return refused(400, 'BAD_REQUEST');
  return answered(200, describeRefundV1(world, made));
}

function parseBase64(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

type Request = { method: string; path: string; headers: Record<string, string | undefined>; body: unknown };

/** Null where v1 has no such door. */
export function serveV1(world: World, { method, path, headers, body }: Request): Answered | null {
  const makes = { '/pg/v1/pay': pay, '/pg/v1/refund': refund }[path];
  if (method === 'POST' && makes) {
    const envelope = Envelope.safeParse(body);
    if (!envelope.success) return refused(400, 'BAD_REQUEST');
    const { request } = envelope.data;
    if (!isSigned(world, request + path, headers['x-verify'])) return refused(400, 'AUTHORIZATION_FAILED');
    return makes(world, parseBase64(request));
  }
  const [, merchant, thing] = /^\/pg\/v1\/status\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (method !== 'GET' || !merchant || !thing) return null;
  if (!isSigned(world, path, headers['x-verify'])) return refused(401, 'AUTHORIZATION_FAILED');
  const isOwn = merchant === world.account.merchantId && headers['x-merchant-id'] === merchant;
  if (!isOwn) return refused(400, 'KEY_NOT_CONFIGURED');
  const order = findOrder(world, thing);
  if (order?.version === 'v1') return answered(200, describeV1(world, order));
  const back = findRefund(world, thing);
  if (back?.version === 'v1') return answered(200, describeRefundV1(world, back));
  return refused(404, 'TRANSACTION_NOT_FOUND');
}
