// Many people at once against a provider that hangs: how long each waits for the fallback, and what memory it takes.
import { createGate } from '@/lib/core/call-provider';
import { firstAvailable } from '@/lib/core/first-available';
import type { CallRecord } from '@/lib/core/providers';

export type HangingProviderOptions = { callers: number; timeoutMs: number; deadlineMs: number };

export type HangingProviderFigures = {
  /** How many had the fallback's answer. */
  served: number;
  slowestMs: number;
  /** Attempts that went out. */
  attempts: number;
  grownMb: number;
};

const megabyte = 1024 * 1024;

/** An attempt holds a text like a CV's prompt, and never ends, whatever its signal says. */
function hang(): Promise<never> {
  const prompt = 'x'.repeat(20_000);
  return new Promise((_resolve, reject) => setTimeout(reject, 3_600_000, new Error(prompt)).unref());
}

export async function runHangingProvider(options: HangingProviderOptions): Promise<HangingProviderFigures> {
  const { callers, timeoutMs, deadlineMs } = options;
  const rows: CallRecord[] = [];
  const gate = createGate({ provider: 'openai', record: (row) => rows.push(row) });
  const before = process.memoryUsage().rss;
  const vendors = [
    () => gate.call({ operation: 'analyze-cv', timeoutMs, deadlineMs, attempts: 2 }, hang),
    async () => 'built in',
  ];
  const waits = await Promise.all(
    Array.from({ length: callers }, async () => {
      const startedAt = performance.now();
      const { value } = await firstAvailable(vendors, (vendor) => vendor());
      return { value, ms: performance.now() - startedAt };
    }),
  );
  return {
    served: waits.filter(({ value }) => value === 'built in').length,
    slowestMs: Math.round(Math.max(...waits.map(({ ms }) => ms))),
    attempts: rows.length,
    grownMb: Math.round((process.memoryUsage().rss - before) / megabyte),
  };
}
