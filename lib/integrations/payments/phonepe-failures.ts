import type { PaymentFailure } from '@/lib/core/payments';

/** PhonePe's codes and those of UPI's switch (NPCI), as far as they say something that a person can act on. */
const failures: Record<string, PaymentFailure> = {
  PAYMENT_ERROR: 'PAYMENT_DECLINED',
  PAYMENT_DECLINED: 'PAYMENT_DECLINED',
  AUTHORIZATION_ERROR: 'PAYMENT_DECLINED',
  INSUFFICIENT_BALANCE: 'INSUFFICIENT_FUNDS',
  INSUFFICIENT_FUNDS: 'INSUFFICIENT_FUNDS',
  Z9: 'INSUFFICIENT_FUNDS',
  INVALID_MPIN: 'AUTHENTICATION_REQUIRED',
  ZM: 'AUTHENTICATION_REQUIRED',
  Z6: 'AUTHENTICATION_REQUIRED',
  PAYMENT_CANCELLED: 'PAYMENT_CANCELLED',
  TXN_CANCELLED: 'PAYMENT_CANCELLED',
  REQUEST_DECLINE_BY_REQUESTEE: 'PAYMENT_CANCELLED',
  ZA: 'PAYMENT_CANCELLED',
  TIMED_OUT: 'PAYMENT_EXPIRED',
  ORDER_EXPIRED: 'PAYMENT_EXPIRED',
  TXN_AUTO_FAILED: 'PAYMENT_EXPIRED',
  TXN_NOT_COMPLETED: 'PAYMENT_EXPIRED',
  U69: 'PAYMENT_EXPIRED',
  BANK_TECHNICAL_ISSUE: 'GATEWAY_UNAVAILABLE',
  U28: 'GATEWAY_UNAVAILABLE',
  U90: 'GATEWAY_UNAVAILABLE',
  UT: 'GATEWAY_UNAVAILABLE',
  TOO_MANY_REQUESTS: 'RATE_LIMIT_EXCEEDED',
  BAD_REQUEST: 'INVALID_REQUEST',
  // Of our request, not of the person's payment.
  AUTHORIZATION_FAILED: 'API_ERROR',
  INTERNAL_SERVER_ERROR: 'API_ERROR',
};

/** The first of the codes that is known, so name the finer one first. A code that PhonePe invents later is a plain no. */
export function paymentFailureOf(...codes: (string | null | undefined)[]): PaymentFailure {
  const known = codes.find((code) => code && Object.hasOwn(failures, code));
  return (known && failures[known]) || 'PAYMENT_DECLINED';
}
