import { createHash } from 'node:crypto';
import type { Trouble } from '../fake-server';

export type OrderState = 'PENDING' | 'COMPLETED' | 'FAILED';

export type FakeOrder = {
  version: 'v1' | 'v2';
  /** The merchant's name of it, and PhonePe's. */
  orderId: string;
  gatewayId: string;
  amount: number;
  state: OrderState;
  code: string | null;
  transactionId: string | null;
  /** The person pressed a button and the bank has not said yet. */
  isUnderWay: boolean;
  expiresAt: number;
  returnUrl: string;
  returnMode: 'GET' | 'POST';
  callbackUrl: string | null;
  udf1: string | null;
  userId: string | null;
  refunded: number;
};

export type FakeRefund = {
  version: 'v1' | 'v2';
  refundId: string;
  gatewayId: string;
  orderId: string;
  amount: number;
  state: OrderState;
  callbackUrl: string | null;
};

/** What an answer about one order says instead of the truth. */
export type Lie = { amount?: number; merchant?: string; order?: string };

export type PhonePeTrouble = (Trouble | { kind: 'lost'; times?: number }) & {
  /** Only there: `lost` does what was asked and cuts the line before the answer. */
  on?: 'token' | 'pay' | 'status' | 'refund';
};

export type CallbackPlan = {
  /** Where v2's events go, as in the dashboard; without one, to the site that the person comes back to. */
  url: string | null;
  /** `hold`: not before `deliver` is asked for. */
  mode: 'send' | 'drop' | 'hold';
  copies: number;
  delayMs: number;
};

export type SentCallback = { about: string; version: 'v1' | 'v2'; status: number | null };

export type PhonePeState = {
  requests: { method: string; path: string; status: number; trouble: string | null }[];
  orders: FakeOrder[];
  refunds: FakeRefund[];
  callbacks: SentCallback[];
  /** How often a token was given. */
  tokens: number;
};

export type PhonePeAccount = {
  merchantId: string;
  clientId: string;
  clientVersion: string;
  /** Each is good now. */
  clientSecrets: string[];
  username: string;
  password: string;
  saltKeys: Record<string, string>;
};

export type World = {
  baseUrl: string;
  account: PhonePeAccount;
  state: PhonePeState;
  tokens: Map<string, number>;
  tokenSeconds: number;
  lies: Map<string, Lie>;
  /** What the bank does with the next payments: `late` leaves them pending until they are settled. */
  bank: 'pays' | 'late' | 'no_money';
  refundsSettle: boolean;
  returnMode: 'GET' | 'POST' | null;
  callbacks: CallbackPlan;
  trouble: PhonePeTrouble | null;
  troublesLeft: number;
  /** Added to the clock, in milliseconds. */
  clockMs: number;
  number: number;
};

/** PhonePe's public test merchant, and a client of our own invention. */
export const phonePeAccount = (): PhonePeAccount => ({
  merchantId: 'PGTESTPAYUAT86',
  clientId: 'TEST-CLIENT_2511281822',
  clientVersion: '1',
  clientSecrets: ['fake-client-secret-first-0001', 'fake-client-secret-second-0002'],
  username: 'jobr',
  password: 'fakewebhook1',
  saltKeys: { '1': '96434309-7796-489d-8924-ab56988a6076' },
});

/** The environment of a product whose UPI is played by this fake, with v2. */
export const phonePeEnv = (
  baseUrl: string,
  { clientId, clientVersion, clientSecrets, merchantId, username, password }: PhonePeAccount,
) => ({
  ...{ PHONEPE_BASE_URL: baseUrl, PHONEPE_CLIENT_ID: clientId, PHONEPE_CLIENT_VERSION: clientVersion },
  ...{ PHONEPE_CLIENT_SECRET: clientSecrets[0] ?? '', PHONEPE_CLIENT_MERCHANT_ID: merchantId },
  ...{ PHONEPE_WEBHOOK_USERNAME: username, PHONEPE_WEBHOOK_PASSWORD: password },
});

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const nowOf = (world: World) => Date.now() + world.clockMs;

export function nextId(world: World, kind: string): string {
  world.number += 1;
  return `${kind}${String(world.number).padStart(12, '0')}`;
}

/** What nobody began to pay in time fails by itself, as PhonePe looks at it. */
export function expireOrders(world: World): void {
  for (const order of world.state.orders) {
    if (order.state !== 'PENDING' || order.isUnderWay || nowOf(world) < order.expiresAt) continue;
    Object.assign(order, {
      state: 'FAILED',
      code: order.version === 'v1' ? 'TIMED_OUT' : 'TXN_NOT_COMPLETED',
    });
  }
}

export const findOrder = (world: World, id: string) =>
  world.state.orders.find(({ orderId, gatewayId }) => orderId === id || gatewayId === id);

export const findRefund = (world: World, id: string) =>
  world.state.refunds.find(({ refundId }) => refundId === id);

export type Answered = { status: number; body: unknown };
export const answered = (status: number, body: unknown): Answered => ({ status, body });
/** How PhonePe says no. */
export const refused = (status: number, code: string): Answered =>
  answered(status, { success: false, code, message: `fake ${code}`, data: {} });
