import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Call } from '@/lib/core/call-provider';
import { ProviderError } from '@/lib/core/errors';
import type { RefundState } from '@/lib/core/payments';
import type { VendorConfig } from '@/lib/core/vendor-groups';
import { isOrderId } from './order-id';
import { paymentFailureOf } from './phonepe-failures';
import {
  failureOf,
  isPayPage,
  isUnknown,
  type PhonePeAnswer,
  type PhonePeHosts,
  sendPhonePe,
} from './phonepe-http';
import type { Upi, UpiOrder } from './types';

export type PhonePeV1Config = NonNullable<VendorConfig<'phonepe'>['v1']> & {
  hosts: PhonePeHosts;
  /** Where PhonePe tells of each payment and refund: v1 wants it in every request. */
  callbackUrl: string;
};

const name = z.string().min(1).max(200);
const Started = z.object({
  code: z.literal('PAYMENT_INITIATED'),
  data: z.object({
    instrumentResponse: z.object({ redirectInfo: z.object({ url: z.string().max(8_192) }) }),
    transactionId: name.nullish(),
  }),
});
const urlOf = ({ data }: Pick<z.infer<typeof Started>, 'data'>) => data.instrumentResponse.redirectInfo.url;
const Transaction = z.object({
  code: z.string(),
  data: z.object({
    merchantId: name,
    merchantTransactionId: name,
    transactionId: name.nullish(),
    amount: z.int().nonnegative(),
    state: z.string().nullish(),
    responseCode: z.string().nullish(),
  }),
});
type Transaction = z.infer<typeof Transaction>;

/** Looks stand in one lane, and each comes back by itself: where the limit is used up none waits for it. */
const readTimes = { timeoutMs: 6_000, deadlineMs: 12_000, attempts: 2, longestWaitMs: 1_000 };
const writeTimes = { timeoutMs: 10_000, deadlineMs: 15_000 };

// PAYMENT_PENDING and INTERNAL_SERVER_ERROR are not final, and neither is a code that PhonePe invents later.
const finalCodes: Record<string, UpiOrder['state']> = {
  PAYMENT_SUCCESS: 'completed',
  PAYMENT_ERROR: 'failed',
  PAYMENT_DECLINED: 'failed',
  PAYMENT_CANCELLED: 'failed',
  TIMED_OUT: 'failed',
};
/** A refund that timed out may still be made. */
const refundStates: Record<string, RefundState> = { PAYMENT_SUCCESS: 'succeeded', PAYMENT_ERROR: 'failed' };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** v1 says how it went by its code, with any status: an answer without the thing itself is no word about it. */
function readCoded<T>(answer: PhonePeAnswer, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(answer.body);
  const isWord = answer.status < 300 || (answer.code && finalCodes[answer.code]);
  if (parsed.success && isWord) return parsed.data;
  if (answer.status < 300 && (answer.code === null || answer.code.startsWith('PAYMENT_'))) {
    throw new ProviderError('phonepe', 'bad_response', { reason: 'unreadable', cause: parsed.error });
  }
  throw failureOf(answer);
}

/** Merchants with a salt key. Amounts are paise; PhonePe knows no currency but INR. */
export function createPhonePeV1(config: PhonePeV1Config, call: Call): Upi {
  const { hosts, PHONEPE_MERCHANT_ID: merchantId, PHONEPE_SALT_KEY: salt } = config;
  const verify = (signed: string) => `${sha256(signed + salt)}###${config.PHONEPE_SALT_INDEX}`;

  const post = <T>(operation: string, path: string, schema: z.ZodType<T>, payload: object): Promise<T> =>
    call({ operation, ...writeTimes }, async (signal) => {
      const request = Buffer.from(JSON.stringify(payload)).toString('base64');
      const headers = { 'content-type': 'application/json', 'x-verify': verify(request + path) };
      const body = JSON.stringify({ request });
      const answer = await sendPhonePe(`${hosts.v1}${path}`, { method: 'POST', headers, body }, signal);
      return readCoded(answer, schema);
    });

  /** Null when PhonePe does not know it. */
  async function find(operation: string, id: string): Promise<Transaction | null> {
    if (!isOrderId(id)) return null;
    const path = `/pg/v1/status/${merchantId}/${id}`;
    return call({ operation, ...readTimes }, async (signal) => {
      const headers = { 'content-type': 'application/json', 'x-verify': verify(path) };
      const request = { method: 'GET', headers: { ...headers, 'x-merchant-id': merchantId } } as const;
      const answer = await sendPhonePe(`${hosts.v1}${path}`, request, signal);
      return isUnknown(answer) ? null : readCoded(answer, Transaction);
    });
  }

  return {
    async startOrder({ orderId, amountMinor, userRef, returnUrl }) {
      const { data } = await post(
        'start-order',
        '/pg/v1/pay',
        Started.refine((started) => isPayPage(urlOf(started), hosts)),
        {
          merchantId,
          merchantTransactionId: orderId,
          merchantUserId: userRef.replaceAll('-', ''),
          amount: amountMinor,
          redirectUrl: returnUrl,
          redirectMode: 'REDIRECT',
          callbackUrl: config.callbackUrl,
          paymentInstrument: { type: 'PAY_PAGE' },
        },
      );
      return { payUrl: urlOf({ data }), gatewayOrderId: data.transactionId ?? null };
    },

    async readOrder(orderId) {
      const found = await find('read-order', orderId);
      if (!found) return null;
      const { code, data } = found;
      const state = finalCodes[code] ?? 'pending';
      return {
        ...{ orderId: data.merchantTransactionId, state, amountMinor: data.amount, currency: 'INR' },
        ...{ merchant: data.merchantId, ownMerchant: merchantId },
        chargeReference: data.transactionId ?? null,
        failure: state === 'failed' ? paymentFailureOf(data.responseCode, code) : null,
      };
    },

    async refund({ refundId, orderId, amountMinor }) {
      const { code, data } = await post('refund', '/pg/v1/refund', Transaction, {
        ...{ merchantId, originalTransactionId: orderId, merchantTransactionId: refundId },
        ...{ amount: amountMinor, callbackUrl: config.callbackUrl },
      });
      return { gatewayId: data.transactionId ?? refundId, state: refundStates[code] ?? 'pending' };
    },

    async readRefund(refundId) {
      const found = await find('read-refund', refundId);
      if (!found) return null;
      const { code, data } = found;
      const state = refundStates[code] ?? 'pending';
      return { gatewayId: data.transactionId ?? refundId, state, amountMinor: data.amount };
    },
  };
}
