import { isLoopbackHost } from '@/lib/core/env';
import type { PriceTable, VendorConfig } from '@/lib/core/vendor-groups';

/** USD per million tokens as OpenAI published them; OPENAI_PRICES replaces single models. */
export const pricesAsOf = '2026-11-01';
export const knownPrices: PriceTable = {
  'gpt-6-luna': { input: 0.1, cached: 0.01, output: 0.5 },
  'gpt-6-sol': { input: 2, cached: 0.2, output: 10 },
  'gpt-5.4-mini': { input: 0.75, cached: 0.075, output: 4.5 },
};

export type Price = PriceTable[string];
export type TokenUse = { inputTokens: number; cachedInputTokens: number; outputTokens: number };

const free: Price = { input: 0, cached: 0, output: 0 };

function dearest(table: PriceTable): Price {
  const all = Object.values(table);
  const most = (pick: (price: Price) => number) => Math.max(...all.map(pick));
  return { input: most((p) => p.input), cached: most((p) => p.cached), output: most((p) => p.output) };
}

/**
 * What a model costs. A dated name (`gpt-6-luna-2026-09-01`) costs what its plain one does. One that nobody priced costs what the
 * dearest does, so that a budget is never overrun by not knowing; nothing on this machine.
 */
export function priceOf(
  model: string,
  { OPENAI_BASE_URL, OPENAI_PRICES }: Pick<VendorConfig<'openai'>, 'OPENAI_BASE_URL' | 'OPENAI_PRICES'>,
): Price {
  const table = { ...knownPrices, ...OPENAI_PRICES };
  const known = table[model] ?? table[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')];
  if (known) return known;
  return isLoopbackHost(new URL(OPENAI_BASE_URL).hostname) ? free : dearest(table);
}

const scale = 1_000_000;
const millionths = (price: number) => Math.round(price * scale);

/** Micro-USD, rounded up. A price per million tokens in USD is one per token in micro-USD. */
export function costOf({ inputTokens, cachedInputTokens, outputTokens }: TokenUse, price: Price): number {
  const sum =
    Math.max(0, inputTokens - cachedInputTokens) * millionths(price.input) +
    cachedInputTokens * millionths(price.cached) +
    outputTokens * millionths(price.output);
  return Math.ceil(sum / scale);
}

const tokensAroundMessage = 16;

/**
 * The most that a call can cost, micro-USD: no tokenizer makes more tokens of a text than it has bytes, nothing is cached, and
 * the answer is as long as it may be.
 */
export function mostCostOf(texts: readonly string[], maxTokens: number, price: Price): number {
  const inputTokens = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + tokensAroundMessage, 0);
  return costOf({ inputTokens, cachedInputTokens: 0, outputTokens: maxTokens }, price);
}
