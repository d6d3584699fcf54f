import { expect, test } from 'vitest';
import { AppError, ProviderError } from '@/lib/core/errors';
import { paymentFailureWords } from '@/lib/core/payment-failure-words';
import { codeAtTop, paymentErrorOf } from './payment-error';
import { toPublicError } from './report-fault';

process.env.LOG_LEVEL = 'silent';

class StripeCardError extends Error {
  readonly type = 'StripeCardError';
  readonly code = 'card_declined';
  constructor(readonly decline_code: string) {
    super('secret words of a bank');
  }
}

const stripe = (
  ...[kind, options]: [ProviderError['kind'], ConstructorParameters<typeof ProviderError>[2]?]
) => new ProviderError('stripe', kind, options);
const declined = (bankCode: string) =>
  stripe('rejected', { reason: bankCode, cause: new StripeCardError(bankCode), isInputsFault: true });

test.each([
  [declined('do_not_honor'), 'CARD_DECLINED', 'invalid'],
  [declined('insufficient_funds'), 'INSUFFICIENT_FUNDS', 'invalid'],
  [declined('authentication_required'), 'AUTHENTICATION_REQUIRED', 'invalid'],
  [stripe('rate_limited'), 'RATE_LIMIT_EXCEEDED', 'rate_limited'],
  [stripe('rejected'), 'INVALID_REQUEST', 'invalid'],
  [stripe('server_error'), 'API_ERROR', 'unavailable'],
  [stripe('rejected', { reason: 'idempotency_error' }), 'IDEMPOTENCY_CONFLICT', 'conflict'],
  [stripe('unreachable'), 'GATEWAY_UNAVAILABLE', 'unavailable'],
  [stripe('timeout', { reason: 'outcome_unknown' }), 'OUTCOME_UNKNOWN', 'unavailable'],
  [new ProviderError('phonepe', 'bad_credentials'), 'GATEWAY_UNAVAILABLE', 'unavailable'],
] as const)('%s at any door is told as %s', (error, reason, code) => {
  const told = toPublicError(error, 'id', 'action');
  expect(told).toMatchObject({ reason, code });
  expect(told.publicMessage).not.toContain('secret');
  if (reason !== 'CARD_DECLINED') expect(told.publicMessage).toBe(paymentFailureWords[reason]);
});

test('a decline says what to do about it', () => {
  expect(paymentErrorOf(declined('call_issuer'))?.publicMessage).toMatch(/Ask the bank to allow it/);
  expect(paymentErrorOf(declined('stolen_card'))?.publicMessage).toMatch(
    /Try another card, or ask the bank why/,
  );
});

test('how long a gateway wants to be left alone is passed on in seconds', () => {
  const told = paymentErrorOf(stripe('rate_limited', { retryAfterMs: 1_500 }));
  expect(told?.detail).toMatchObject({ retryAfterSeconds: 2 });
});

test('failures of others are none of payments', () => {
  expect(paymentErrorOf(new ProviderError('openai', 'timeout'))).toBeNull();
  expect(paymentErrorOf(new AppError('conflict', 'Words.'))).toBeNull();
  expect(toPublicError(new AppError('conflict', 'Words.'), 'id', 'route').publicMessage).toBe('Words.');
});

test('every failure has one code at the top', () => {
  expect(codeAtTop({ code: 'invalid', reason: undefined })).toBe('INVALID_REQUEST');
  expect(codeAtTop({ code: 'rate_limited', reason: undefined })).toBe('RATE_LIMIT_EXCEEDED');
  expect(codeAtTop({ code: 'conflict', reason: 'subscription_exists' })).toBe('SUBSCRIPTION_EXISTS');
  expect(codeAtTop({ code: 'invalid', reason: 'CARD_DECLINED' })).toBe('CARD_DECLINED');
});
