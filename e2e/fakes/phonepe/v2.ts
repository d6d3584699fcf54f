import { randomBytes } from 'node:crypto';
import { z } from 'zod';
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
  type World,
} from './world';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,63}$/);
const udf = z.string().max(256).optional();

/** Unknown keys are refused: what the product sends must be in PhonePe's documents. */
const Pay = z.strictObject({
  merchantOrderId: id,
  amount: z.int().min(100),
  expireAfter: z.int().min(300).max(3_600).optional(),
  metaInfo: z.strictObject({ udf1: udf, udf2: udf, udf3: udf }).optional(),
  paymentFlow: z.strictObject({
    type: z.literal('PG_CHECKOUT'),
    message: z.string().optional(),
    merchantUrls: z.strictObject({ redirectUrl: z.url() }),
  }),
});
const Refund = z.strictObject({
  merchantRefundId: id,
  originalMerchantOrderId: id,
  amount: z.int().min(100),
});
const Login = z.strictObject({
  client_id: z.string(),
  client_version: z.string(),
  client_secret: z.string(),
  grant_type: z.literal('client_credentials'),
});

export function giveToken(world: World, contentType: string, text: string): Answered {
  const { account } = world;
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return refused(400, 'BAD_REQUEST');
  const login = Login.safeParse(Object.fromEntries(new URLSearchParams(text)));
  if (!login.success) return refused(400, 'BAD_REQUEST');
  const { client_id, client_secret, client_version } = login.data;
  const isKnown = client_id === account.clientId && client_version === account.clientVersion;
  if (!isKnown || !account.clientSecrets.includes(client_secret)) return refused(401, 'UNAUTHORIZED');
  world.state.tokens += 1;
  const token = `fake.${randomBytes(24).toString('base64url')}`;
  const issuedAt = Math.floor(nowOf(world) / 1_000);
  world.tokens.set(token, (issuedAt + world.tokenSeconds) * 1_000);
  return answered(200, {
    access_token: token,
    encrypted_access_token: token,
    expires_in: null,
    issued_at: issuedAt,
    expires_at: issuedAt + world.tokenSeconds,
    session_expires_at: issuedAt + world.tokenSeconds,
    token_type: 'O-Bearer',
  });
}

function isTokenGood(world: World, authorization: string | undefined): boolean {
  const token = /^O-Bearer (.+)$/.exec(authorization ?? '')?.[1];
  return token !== undefined && (world.tokens.get(token) ?? 0) > nowOf(world);
}

function pay(world: World, body: unknown): Answered {
  const asked = Pay.safeParse(body);
  if (!asked.success) return refused(400, 'BAD_REQUEST');
  const { merchantOrderId, amount, expireAfter = 1_200, metaInfo, paymentFlow } = asked.data;
  if (findOrder(world, merchantOrderId)) return refused(409, 'DUPLICATE_ORDER');
  const order: FakeOrder = {
    ...{ version: 'v2', orderId: merchantOrderId, gatewayId: nextId(world, 'OMO'), amount },
    ...{ state: 'PENDING', code: null, transactionId: null, isUnderWay: false, refunded: 0 },
    expiresAt: nowOf(world) + expireAfter * 1_000,
    ...{ returnUrl: paymentFlow.merchantUrls.redirectUrl, returnMode: 'GET', callbackUrl: null },
    ...{ udf1: metaInfo?.udf1 ?? null, userId: null },
  };
  world.state.orders.push(order);
  return answered(200, {
    orderId: order.gatewayId,
    state: order.state,
    expireAt: order.expiresAt,
    redirectUrl: `${world.baseUrl}/page/${order.gatewayId}`,
  });
}

/** An order as status and webhook tell it, with the person's data that real ones carry. */
export function describeV2(world: World, order: FakeOrder) {
  const lie = world.lies.get(order.orderId) ?? {};
  const amount = lie.amount ?? order.amount;
  const failed = order.code ? { errorCode: order.code, detailedErrorCode: order.code } : {};
  const attempt = {
    ...{ paymentMode: 'UPI_INTENT', transactionId: order.transactionId, timestamp: nowOf(world), amount },
    ...{ state: order.state, ...failed },
    rail: { type: 'UPI', utr: '416455839594', upiTransactionId: 'YBLfake', vpa: 'asha.person@ybl' },
    instrument: { type: 'ACCOUNT', maskedAccountNumber: 'XXXXXX7728', accountHolderName: 'Asha Person' },
  };
  return {
    merchantId: lie.merchant ?? world.account.merchantId,
    merchantOrderId: lie.order ?? order.orderId,
    ...{ orderId: order.gatewayId, state: order.state, amount, expireAt: order.expiresAt, ...failed },
    metaInfo: { udf1: order.udf1 },
    paymentDetails: order.transactionId ? [attempt] : [],
  };
}

export const describeRefundV2 = (world: World, refund: FakeRefund) => ({
  merchantId: world.account.merchantId,
  merchantRefundId: refund.refundId,
  originalMerchantOrderId: refund.orderId,
  ...{ refundId: refund.gatewayId, amount: refund.amount, state: refund.state, timestamp: nowOf(world) },
  ...(refund.state === 'FAILED' ? { errorCode: 'INTERNAL_SERVER_ERROR' } : {}),
});

/** The money goes back once; asked again with the same name it tells how that stands. */
export function makeRefund(
  world: World,
  wanted: Pick<FakeRefund, 'version' | 'refundId' | 'orderId' | 'amount' | 'callbackUrl'>,
): FakeRefund | 'unknown' | 'wrong' {
  const order = findOrder(world, wanted.orderId);
  if (!order || order.version !== wanted.version) return 'unknown';
  const known = findRefund(world, wanted.refundId);
  if (known) return known.amount === wanted.amount && known.orderId === wanted.orderId ? known : 'wrong';
  const left = order.amount - order.refunded;
  if (order.state !== 'COMPLETED' || wanted.amount > left || findOrder(world, wanted.refundId))
    return 'wrong';
  order.refunded += wanted.amount;
  const state = world.refundsSettle ? 'COMPLETED' : 'PENDING';
  const refund: FakeRefund = { ...wanted, gatewayId: nextId(world, 'OMR'), state };
  world.state.refunds.push(refund);
  return refund;
}

function refundV2(world: World, body: unknown): Answered {
  const asked = Refund.safeParse(body);
  if (!asked.success) return refused(400, 'BAD_REQUEST');
  const { merchantRefundId: refundId, originalMerchantOrderId: orderId, amount } = asked.data;
  const made = makeRefund(world, { version: 'v2', refundId, orderId, amount, callbackUrl: null });
  if (made === 'unknown') return refused(404, 'ORDER_NOT_FOUND');
  if (made === 'wrong') return refused(400, 'BAD_REQUEST');
  return answered(200, { refundId: made.gatewayId, amount: made.amount, state: made.state });
}

/** Null where v2 has no such door. */
export function serveV2(
  world: World,
  {
    method,
    path,
    authorization,
    body,
  }: { method: string; path: string; authorization?: string; body: unknown },
): Answered | null {
  const isOurs = path.startsWith('/checkout/v2/') || path.startsWith('/payments/v2/');
  if (!isOurs) return null;
  if (!isTokenGood(world, authorization)) return refused(401, 'UNAUTHORIZED');
  if (method === 'POST' && path === '/checkout/v2/pay') return pay(world, body);
  if (method === 'POST' && path === '/payments/v2/refund') return refundV2(world, body);
  const [, orderId] = /^\/checkout\/v2\/order\/([^/]+)\/status$/.exec(path) ?? [];
  const [, refundId] = /^\/payments\/v2\/refund\/([^/]+)\/status$/.exec(path) ?? [];
  if (method !== 'GET' || (!orderId && !refundId)) return null;
  const order = orderId ? findOrder(world, orderId) : undefined;
  if (order?.version === 'v2') return answered(200, describeV2(world, order));
  const refund = refundId ? findRefund(world, refundId) : undefined;
  if (refund?.version === 'v2') return answered(200, describeRefundV2(world, refund));
  return refused(404, orderId ? 'ORDER_NOT_FOUND' : 'REFUND_NOT_FOUND');
}
