import type { ProviderId } from '@/lib/core/providers';
import { openaiProvider } from './ai/openai-provider';
import type { Provider } from './provider';

/** Every provider that is built; one that is not listed shows as `not_configured`. */
export const providers = [openaiProvider] as const;

export function findProvider(id: ProviderId): Provider | null {
  return (providers as readonly { id: ProviderId }[]).find((one) => one.id === id) as Provider | null;
}
