import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { isOrderId, orderIdOf, paymentIdOf } from './order-id';

test('a payment’s name at the gateway fits its rules and leads back to the payment', () => {
  for (let time = 0; time < 100; time += 1) {
    const id = randomUUID();
    expect(orderIdOf(id)).toMatch(/^[0-9a-f]{32}$/);
    expect(isOrderId(orderIdOf(id))).toBe(true);
    expect(paymentIdOf(orderIdOf(id))).toBe(id);
  }
});

test('what we can not have made leads to no payment, and what is no name gets into no path', () => {
  const id = randomUUID();
  for (const text of ['', id, `${orderIdOf(id)}0`, orderIdOf(id).toUpperCase(), `${orderIdOf(id)}\n`, 'x']) {
    expect(paymentIdOf(text)).toBeNull();
  }
  for (const text of ['', '../refund', 'a/b', 'a?b', 'a b', 'x'.repeat(35)])
    expect(isOrderId(text)).toBe(false);
});
