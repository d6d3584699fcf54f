import { expect, test, vi } from 'vitest';
import { exitAfter } from './exit-after';

test('the process ends after the work, with its own code', async () => {
  const real = process.exit;
  const order: unknown[] = [];
  process.exit = ((code: unknown) => order.push(code)) as unknown as typeof process.exit;
  try {
    exitAfter(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('written');
    });
    process.exit(143);
    expect(order).toEqual([]);
    await vi.waitFor(() => expect(order).toEqual(['written', 143]), 15_000);
  } finally {
    process.exit = real;
  }
});
