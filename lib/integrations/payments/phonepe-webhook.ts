import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isSameSecret } from '@/lib/core/crypto';
import { isOrderId, paymentIdOf } from './order-id';
import type { UpiEvent, UpiEventRead, UpiRefusal } from './types';

export type PhonePeSecrets = {
  /** Of v2: what was set in PhonePe's dashboard, every password that is good now. */
  username: string | null;
  passwords: readonly string[];
  /** Of v1: every salt key that is good now. */
  salts: readonly string[];
};

export const mostEventBytes = 64 * 1024;
/** PhonePe's clock may be ahead of ours by so much. */
const aheadMs = 5 * 60_000;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Names, codes and numbers of PhonePe's; whatever else stands there is not kept. */
const code = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,100}$/)
  .optional()
  .catch(undefined);
const number = z.number().optional().catch(undefined);

// Keys that are not named here go: vpa, account, name, phone, utr, and what PhonePe adds later.
const Payload = z.object({
  ...{ merchantId: code, merchantOrderId: code, orderId: code, state: code, amount: number },
  ...{ errorCode: code, detailedErrorCode: code, expireAt: number },
  ...{ merchantRefundId: code, originalMerchantOrderId: code, refundId: code, timestamp: number },
  metaInfo: z.object({ udf1: code }).optional().catch(undefined),
  paymentDetails: z
    .array(
      z.object({ paymentMode: code, transactionId: code, timestamp: number, amount: number, state: code }),
    )
    .optional()
    .catch(undefined),
});
const EventV2 = z.object({ event: z.string().regex(/^[a-z0-9._]{1,80}$/), payload: Payload });

const EventV1 = z.object({
  code: z.string().regex(/^[A-Z0-9_]{1,60}$/),
  success: z.boolean().optional().catch(undefined),
  data: z.object({
    ...{ merchantId: code, merchantTransactionId: code, transactionId: code },
    ...{ amount: number, state: code, responseCode: code },
  }),
});
const Envelope = z.object({ response: z.base64().min(4) });

const refuse = (refusal: UpiRefusal): UpiEventRead => ({ isGood: false, refusal });

function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function momentOf(ms: number | undefined, now: Date): Date | null {
  return ms !== undefined && ms > 0 && ms <= now.getTime() + aheadMs ? new Date(ms) : null;
}

/** Compares with each, the right one or not: how long it takes tells nothing. */
const isOneOf = (given: string, expected: readonly string[]) =>
  expected.map((one) => isSameSecret(given, one)).some(Boolean);

function readV2(raw: Uint8Array, header: string, secrets: PhonePeSecrets, now: Date): UpiEventRead {
  const { username, passwords } = secrets;
  const expected = username === null ? [] : passwords.map((password) => sha256(`${username}:${password}`));
  if (!isOneOf(header.trim().toLowerCase(), expected)) return refuse('forged');
  const event = parse(EventV2, raw);
  if (!event) return refuse('unreadable');
  const { merchantOrderId, merchantRefundId, originalMerchantOrderId, state } = event.payload;
  const type = event.event;
  const isRefund = type.startsWith('pg.refund.');
  const order = isRefund ? originalMerchantOrderId : merchantOrderId;
  const parts = isRefund ? [type, order, state, merchantRefundId] : [type, order, state];
  const subject = isRefund ? refundOf(merchantRefundId) : orderOf(order);
  const at = event.payload.timestamp ?? event.payload.paymentDetails?.at(-1)?.timestamp;
  return {
    isGood: true,
    event: {
      // What is about nothing of ours is told apart by its text.
      key: subject ? parts.join(':') : `${type}:${createHash('sha256').update(raw).digest('hex')}`,
      ...{ type, subject, occurredAt: momentOf(at, now) },
      redacted: { event: type, payload: event.payload },
    },
  };
}

const orderOf = (id: string | undefined): UpiEvent['subject'] =>
  id && isOrderId(id) ? { orderId: id } : null;
const refundOf = (id: string | undefined): UpiEvent['subject'] =>
  id && isOrderId(id) ? { refundId: id } : null;

function readV1(raw: Uint8Array, header: string, { salts }: PhonePeSecrets): UpiEventRead {
  const envelope = parse(Envelope, raw);
  if (!envelope) return refuse('unreadable');
  const { response } = envelope;
  // The index after ### says which key it was; that the hash fits says so too.
  const [hash = ''] = header.trim().toLowerCase().split('###');
  const expected = salts.map((salt) => sha256(response + salt));
  if (!isOneOf(hash, expected)) return refuse('forged');
  const event = parse(EventV1, Buffer.from(response, 'base64'));
  if (!event) return refuse('unreadable');
  const { merchantTransactionId } = event.data;
  return {
    isGood: true,
    event: {
      key: sha256(response),
      type: event.code,
      // Payments and refunds are told apart by whose number it is: ours for both.
      subject: orderOf(merchantTransactionId),
      occurredAt: null,
      redacted: event,
    },
  };
}

/**
 * An event of PhonePe's, verified before it is read; never throws. v2's header is made of user name and password alone and
 * does not cover the body, and nothing is dated by a signature: whoever saw one request can make others. So an event is a hint
 * to look at the order at PhonePe, and nothing that it says may have an effect.
 */
export function readPhonePeEvent(
  raw: Uint8Array,
  headers: Headers,
  secrets: PhonePeSecrets,
  now: Date,
): UpiEventRead {
  if (raw.byteLength > mostEventBytes) return refuse('too_large');
  const signature = headers.get('x-verify');
  if (signature !== null) return readV1(raw, signature, secrets);
  const authorization = headers.get('authorization');
  return authorization === null ? refuse('unsigned') : readV2(raw, authorization, secrets, now);
}

const returnFields = ['merchantOrderId', 'merchantTransactionId', 'transactionId', 'orderId'] as const;

/**
 * Which of our orders a browser comes back from, from a form, a query or JSON: null when it names none. Anybody can send it,
 * and it says nothing about whether something was paid.
 */
export function readUpiReturn(form: Readonly<Record<string, unknown>>): string | null {
  const values = returnFields.map((field) => form[field]);
  const isOurs = (value: unknown): value is string =>
    typeof value === 'string' && paymentIdOf(value) !== null;
  return values.find(isOurs) ?? null;
}
