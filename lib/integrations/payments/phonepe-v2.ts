import { z } from 'zod';
import type { Call, CallOptions } from '@/lib/core/call-provider';
import { isProviderError, ProviderError } from '@/lib/core/errors';
import type { RefundState } from '@/lib/core/payments';
import { isOrderId, orderIdOf, paymentIdOf } from './order-id';
import { paymentFailureOf } from './phonepe-failures';
import {
  isPayPage,
  isUnknown,
  type PhonePeHosts,
  type PhonePeRequest,
  readAnswer,
  sendPhonePe,
  tokenRefused,
} from './phonepe-http';
import type { PhonePeTokens, PhonePeV2Config, Token } from './phonepe-token';
import type { Upi, UpiOrder } from './types';

const name = z.string().min(1).max(200);
const Started = z.object({ orderId: name, redirectUrl: z.string().max(8_192) });
const Attempt = z.object({
  transactionId: name.nullish(),
  state: z.string(),
  errorCode: z.string().nullish(),
  detailedErrorCode: z.string().nullish(),
});
const Order = z.object({
  merchantId: name.nullish(),
  merchantOrderId: name.nullish(),
  state: z.string(),
  amount: z.int().nonnegative(),
  errorCode: z.string().nullish(),
  detailedErrorCode: z.string().nullish(),
  metaInfo: z.object({ udf1: z.string().nullish() }).nullish(),
  paymentDetails: z.array(Attempt).nullish(),
});
const Refunded = z.object({ refundId: name, state: z.string(), amount: z.int().nonnegative() });

/** Looks stand in one lane, and each comes back by itself: where the limit is used up none waits for it. */
const readTimes = { timeoutMs: 6_000, deadlineMs: 12_000, attempts: 2, longestWaitMs: 1_000 };
/** Never sent twice by itself: who does not know how it ended looks. */
const writeTimes = { timeoutMs: 10_000, deadlineMs: 15_000 };

// PhonePe's states are open: what it invents later is not final.
const orderStates: Record<string, UpiOrder['state']> = { COMPLETED: 'completed', FAILED: 'failed' };
const refundStates: Record<string, RefundState> = { COMPLETED: 'succeeded', FAILED: 'failed' };

/** Standard Checkout: what new merchants get. Amounts are paise; PhonePe knows no currency but INR. */
export function createPhonePeV2(
  config: PhonePeV2Config & { hosts: PhonePeHosts },
  call: Call,
  tokens: PhonePeTokens,
): Upi {
  const { hosts } = config;

  /** Null when PhonePe does not know the thing that was asked for. */
  async function ask<T>(
    options: CallOptions,
    path: string,
    schema: z.ZodType<T>,
    body?: object,
  ): Promise<T | null> {
    const send = ({ text }: Token) =>
      call(options, async (signal) => {
        const headers = { authorization: `O-Bearer ${text}`, accept: 'application/json' };
        const written = { headers: { ...headers, 'content-type': 'application/json' } };
        const request: PhonePeRequest = body
          ? { method: 'POST', ...written, body: JSON.stringify(body) }
          : { method: 'GET', headers };
        const answer = await sendPhonePe(`${hosts.v2}${path}`, request, signal);
        if (!body && isUnknown(answer)) return null;
        return readAnswer(answer, schema);
      });
    const token = await tokens.present();
    return send(token).catch(async (error: unknown) => {
      // Refused before anything was done, so also what charges may be sent again.
      if (!isProviderError(error, 'bad_credentials') || error.detail.reason !== tokenRefused) throw error;
      return send(await tokens.instead(token));
    });
  }

  const read = <T>(operation: string, path: string, schema: z.ZodType<T>) =>
    ask({ operation, ...readTimes }, path, schema);

  async function write<T>(operation: string, path: string, schema: z.ZodType<T>, body: object): Promise<T> {
    const answer = await ask({ operation, ...writeTimes }, path, schema, body);
    if (answer === null) throw new ProviderError('phonepe', 'bad_response');
    return answer;
  }

  /** An order of ours by its name, also by the payment that we hung on it: the first that is another one tells. */
  function orderOf(asked: string, { merchantOrderId, metaInfo }: z.infer<typeof Order>): string {
    const told = [merchantOrderId, metaInfo?.udf1 && orderIdOf(metaInfo.udf1)];
    return told.find((one) => one && one !== asked) || asked;
  }

  return {
    async startOrder({ orderId, amountMinor, expiresInSeconds, returnUrl }) {
      const { orderId: gatewayOrderId, redirectUrl } = await write(
        'start-order',
        '/checkout/v2/pay',
        Started.refine(({ redirectUrl }) => isPayPage(redirectUrl, hosts)),
        {
          merchantOrderId: orderId,
          amount: amountMinor,
          expireAfter: expiresInSeconds,
          metaInfo: { udf1: paymentIdOf(orderId) ?? orderId },
          paymentFlow: { type: 'PG_CHECKOUT', merchantUrls: { redirectUrl: returnUrl } },
        },
      );
      return { payUrl: redirectUrl, gatewayOrderId };
    },

    async readOrder(orderId) {
      if (!isOrderId(orderId)) return null;
      const order = await read('read-order', `/checkout/v2/order/${orderId}/status?details=true`, Order);
      if (!order) return null;
      const state = orderStates[order.state] ?? 'pending';
      const attempts = order.paymentDetails ?? [];
      const last = attempts.at(-1);
      const paid = attempts.find((attempt) => attempt.state === 'COMPLETED');
      const ownMerchant = config.PHONEPE_CLIENT_MERCHANT_ID ?? order.merchantId ?? config.PHONEPE_CLIENT_ID;
      const codes = [order.detailedErrorCode, last?.detailedErrorCode, order.errorCode, last?.errorCode];
      return {
        ...{ orderId: orderOf(orderId, order), state, amountMinor: order.amount, currency: 'INR' },
        ...{ merchant: order.merchantId ?? ownMerchant, ownMerchant },
        chargeReference: paid?.transactionId ?? null,
        failure: state === 'failed' ? paymentFailureOf(...codes) : null,
      };
    },

    async refund({ refundId, orderId, amountMinor }) {
      const body = { merchantRefundId: refundId, originalMerchantOrderId: orderId, amount: amountMinor };
      const refunded = await write('refund', '/payments/v2/refund', Refunded, body);
      return { gatewayId: refunded.refundId, state: refundStates[refunded.state] ?? 'pending' };
    },

    async readRefund(refundId) {
      if (!isOrderId(refundId)) return null;
      const refunded = await read('read-refund', `/payments/v2/refund/${refundId}/status`, Refunded);
      if (!refunded) return null;
      const { refundId: gatewayId, state, amount } = refunded;
      return { gatewayId, state: refundStates[state] ?? 'pending', amountMinor: amount };
    },
  };
}
