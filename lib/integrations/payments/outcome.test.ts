import { expect, test } from 'vitest';
import { ProviderError } from '@/lib/core/errors';
import { outcomeUnknown } from '@/lib/core/payment-failure-of';
import { isSurelyUndone } from './outcome';

test('only what was refused, or never left, is surely undone: a lost answer is not', () => {
  const undone = ['unconfigured', 'rejected', 'bad_credentials', 'rate_limited', 'over_budget'] as const;
  for (const kind of undone) expect(isSurelyUndone(new ProviderError('phonepe', kind))).toBe(true);
  const held = new ProviderError('phonepe', 'unreachable', { reason: 'circuit_open' });
  expect(isSurelyUndone(held)).toBe(true);
  for (const kind of ['timeout', 'unreachable', 'server_error', 'bad_response'] as const) {
    expect(isSurelyUndone(new ProviderError('phonepe', kind))).toBe(false);
  }
  expect(isSurelyUndone(new Error('anything'))).toBe(false);
});

test('what was refused after a try that may have got in is not undone', () => {
  for (const kind of ['rate_limited', 'bad_credentials', 'rejected'] as const) {
    expect(isSurelyUndone(new ProviderError('stripe', kind, { reason: outcomeUnknown }))).toBe(false);
  }
});
