import { type Actor, assertAdmin } from '@/lib/core/actor';
import { env, environmentSecret, isKeyAllowed, keyModeOf, secretVariables } from '@/lib/core/env';
import type { KeyMode, ProviderId } from '@/lib/core/providers';
import { lastFourOf, openSecret, secretsKeys } from '@/lib/core/sealed-secret';
import { keyOwner, type ProviderSecret } from '@/lib/integrations/provider';
import { findProvider, providers } from '@/lib/integrations/registry';
import { webhookOverlapHours } from '@/lib/integrations/secrets';
import { listStoredKeys, type StoredKey } from './key-queries';

export type KeyProblem = 'no_secrets_key' | 'unreadable' | 'live_key';

export type KeyVersion = {
  source: 'environment' | 'stored';
  /** Null for the environment's. */
  version: number | null;
  /** Empty for a key that is too short to show any of it. */
  lastFour: string;
  mode: KeyMode | null;
  isInUse: boolean;
  /** Why it is not in use although it should be. */
  problem: KeyProblem | null;
  /** The variable that holds it, of the environment's. */
  variable: string | null;
  createdAt: Date | null;
  createdBy: string | null;
  lastUsedAt: Date | null;
  /** Until when a webhook's secret verifies beside the one in use. */
  overlapsUntil: Date | null;
};

export type ListedSecret = Pick<ProviderSecret, 'name' | 'label' | 'kind'> & {
  /** Whose key it is. */
  owner: string;
  /** Its possible names in this environment, the one that counts first. */
  variables: string[];
  /** The one in use first, then earlier ones. */
  versions: KeyVersion[];
};

export type ListedProvider = { id: ProviderId; name: string; secrets: ListedSecret[] };

export type KeyList = { isRotationOn: boolean; webhookOverlapHours: number; providers: ListedProvider[] };

/** Each provider's keys as one may show them: never a value. */
export async function listKeys(actor: Actor): Promise<KeyList> {
  assertAdmin(actor);
  const rows = await listStoredKeys();
  const listed = providers.flatMap(({ id }) => {
    const provider = findProvider(id);
    if (!provider || provider.secrets.length === 0) return [];
    const secrets = provider.secrets.map((secret) => {
      const ofSecret = rows.filter((row) => row.provider === id && row.name === secret.name);
      return listSecret(secret, secret.owner?.name ?? keyOwner(provider), ofSecret);
    });
    return [{ id, name: keyOwner(provider), secrets }];
  });
  return { isRotationOn: secretsKeys() !== null, webhookOverlapHours, providers: listed };
}

function listSecret({ name, label, kind }: ProviderSecret, owner: string, rows: StoredKey[]): ListedSecret {
  const stored = rows.map(fromRow);
  const inUse = stored.find(({ isInUse }) => isInUse);
  const environment = fromEnvironment(name, !inUse);
  const all = environment ? [...stored, environment] : stored;
  const versions = [...all.filter(({ isInUse }) => isInUse), ...all.filter(({ isInUse }) => !isInUse)];
  return { name, label, kind, owner, variables: secretVariables(name, env().APP_ENV), versions };
}

function fromRow(row: StoredKey): KeyVersion {
  const problem = problemOf(row);
  return {
    ...{ source: 'stored', variable: null, problem },
    ...{ version: row.version, lastFour: row.lastFour, mode: row.mode },
    isInUse: row.state === 'active' && problem === null,
    ...{ createdAt: row.createdAt, createdBy: row.createdBy, lastUsedAt: row.lastUsedAt },
    overlapsUntil: row.overlapsUntil && row.overlapsUntil > new Date() ? row.overlapsUntil : null,
  };
}

function problemOf(row: StoredKey): KeyProblem | null {
  const keys = secretsKeys();
  if (!keys) return 'no_secrets_key';
  const opened = openSecret(keys, row, row.sealed);
  if (!opened) return 'unreadable';
  return isKeyAllowed(opened.value, env()) ? null : 'live_key';
}

function fromEnvironment(name: string, isInUse: boolean): KeyVersion | null {
  const found = environmentSecret(name);
  if (!found) return null;
  return {
    ...{ source: 'environment', version: null, isInUse, problem: null, variable: found.variable },
    ...{ lastFour: lastFourOf(found.value), mode: keyModeOf(found.value) },
    ...{ createdAt: null, createdBy: null, lastUsedAt: null, overlapsUntil: null },
  };
}
