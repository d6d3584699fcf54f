import { expect, test } from 'vitest';
import { openaiBaseUrl } from '@/lib/core/vendor-groups';
import { costOf, knownPrices, mostCostOf, priceOf } from './prices';

const at = (OPENAI_BASE_URL: string) => ({ OPENAI_BASE_URL });
const luna = { input: 0.1, cached: 0.01, output: 0.5 };
const use = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

test.each([
  [{ inputTokens: 10, cachedInputTokens: 0, outputTokens: 0 }, 1],
  [{ inputTokens: 11, cachedInputTokens: 0, outputTokens: 0 }, 2],
  [{ inputTokens: 1_000_000, cachedInputTokens: 400_000, outputTokens: 1_000_000 }, 60_000 + 4_000 + 500_000],
  [{ inputTokens: 3, cachedInputTokens: 3, outputTokens: 0 }, 1],
  [use, 0],
])('%o costs %d micro-USD, rounded up and exact where it is whole', (tokens, cost) => {
  expect(costOf(tokens, luna)).toBe(cost);
});

test('a dated name costs what its plain one does; another suffix is another model', () => {
  expect(priceOf('gpt-6-luna-2026-09-01', at(openaiBaseUrl))).toEqual(luna);
  expect(priceOf('gpt-6-luna-pro', at(openaiBaseUrl))).not.toEqual(luna);
});

test('a model that nobody priced costs what the dearest does, and nothing on this machine', () => {
  expect(priceOf('mystery', at(openaiBaseUrl))).toEqual(knownPrices['gpt-6-sol']);
  expect(priceOf('mystery', at('http://127.0.0.1:11434/v1')).output).toBe(0);
  expect(priceOf('gpt-6-luna', at('http://127.0.0.1:11434/v1'))).toEqual(luna);
});

test('OPENAI_PRICES wins, also on this machine', () => {
  const own = { input: 1, cached: 1, output: 1 };
  const config = { ...at('http://localhost:11434/v1'), OPENAI_PRICES: { mystery: own, 'gpt-6-luna': own } };
  expect(priceOf('mystery', config)).toEqual(own);
  expect(priceOf('gpt-6-luna', config)).toEqual(own);
});

test('what a call can cost at most covers a text of which every byte is a token', () => {
  const text = 'ß🎓'.repeat(100);
  const most = mostCostOf([text], 4_000, luna);
  const tokens = { inputTokens: Buffer.byteLength(text), cachedInputTokens: 0, outputTokens: 4_000 };
  expect(most).toBeGreaterThanOrEqual(costOf(tokens, luna));
});
