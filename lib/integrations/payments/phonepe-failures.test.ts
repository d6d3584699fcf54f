import { expect, test } from 'vitest';
import { paymentFailureOf } from './phonepe-failures';

test('each of PhonePe’s codes says what a person can act on, the finer one first', () => {
  const cases = [
    [['PAYMENT_ERROR'], 'PAYMENT_DECLINED'],
    [['PAYMENT_DECLINED'], 'PAYMENT_DECLINED'],
    [['TIMED_OUT'], 'PAYMENT_EXPIRED'],
    [['AUTHORIZATION_FAILED'], 'API_ERROR'],
    [['Z9', 'PAYMENT_ERROR'], 'INSUFFICIENT_FUNDS'],
    [['ZM', 'AUTHORIZATION_ERROR'], 'AUTHENTICATION_REQUIRED'],
    [[undefined, null, '', 'TXN_CANCELLED'], 'PAYMENT_CANCELLED'],
    [['U90'], 'GATEWAY_UNAVAILABLE'],
  ] as const;
  for (const [codes, failure] of cases) expect(paymentFailureOf(...codes)).toBe(failure);
});

test('a code that PhonePe invents later, or none, is a plain no', () => {
  for (const code of ['SOMETHING_NEW', 'toString', '__proto__', undefined]) {
    expect(paymentFailureOf(code)).toBe('PAYMENT_DECLINED');
  }
});
