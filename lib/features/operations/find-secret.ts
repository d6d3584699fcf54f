import { AppError } from '@/lib/core/errors';
import type { Provider, ProviderSecret } from '@/lib/integrations/provider';
import { findProvider } from '@/lib/integrations/registry';
import type { KeyRef } from './schema';

export type KnownSecret = { provider: Provider; secret: ProviderSecret };

/** @throws AppError `not_found` when no provider has a secret of this name */
export function findSecret(key: KeyRef): KnownSecret {
  const provider = findProvider(key.provider);
  const secret = provider?.secrets.find(({ name }) => name === key.name);
  if (!provider || !secret) throw new AppError('not_found', 'There is no such key.');
  return { provider, secret };
}
