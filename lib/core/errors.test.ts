import { expect, test, vi } from 'vitest';
import { AppError, isAppError, isProviderError, ProviderError } from './errors';

test('an error of another bundle of the same process is known as one of ours', async () => {
  vi.resetModules();
  const copy = await import('./errors');
  expect(copy.ProviderError).not.toBe(ProviderError);
  const error = new copy.ProviderError('openai', 'timeout');
  expect(isAppError(error, 'unavailable') && isProviderError(error, 'timeout')).toBe(true);
  expect(isProviderError(error, 'rejected')).toBe(false);
});

test('an AppError is no ProviderError, and a stranger that bears the name is neither', () => {
  expect(isProviderError(new AppError('internal', 'It broke.'))).toBe(false);
  const stranger = Object.assign(new Error('no'), {
    name: 'ProviderError',
    kind: 'timeout',
    code: 'unavailable',
  });
  expect(isProviderError(stranger) || isAppError(stranger)).toBe(false);
});
