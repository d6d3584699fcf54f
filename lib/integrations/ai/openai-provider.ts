import { ProviderError } from '@/lib/core/errors';
import type { Provider } from '../provider';

export const openaiProvider: Provider<'openai'> = {
  id: 'openai',
  name: 'OpenAI',
  purpose: 'Adds to the reading of a CV, gives a second opinion on matches, writes letters.',
  fallback: 'The built-in engine reads, ranks and writes.',
  limitPerMinute: 60,
  vendor: 'openai',
  secrets: [{ name: 'OPENAI_API_KEY', label: 'API key', kind: 'key' }],
  setup: () => [{ text: 'Make a key at platform.openai.com and set it as OPENAI_API_KEY.' }],
  check: async (_config, call) =>
    call({ operation: 'check', timeoutMs: 5_000, deadlineMs: 5_000 }, async () => {
      throw new ProviderError('openai', 'unconfigured');
    }),
  fake: 'openai',
};
