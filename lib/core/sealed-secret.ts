import { hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from './crypto';
import { env } from './env';
import type { ProviderId } from './providers';

/** Where a secret stands: authenticated with it, so that one row's text is worth nothing in another. */
export type SecretPlace = { provider: ProviderId; name: string; version: number };

export type SecretsKeys = { present: string; previous: string | undefined };

/** Null without SECRETS_KEY: then nothing is stored, and nothing stored is read. */
export function secretsKeys(): SecretsKeys | null {
  const { SECRETS_KEY, SECRETS_KEY_PREVIOUS } = env();
  return SECRETS_KEY ? { present: SECRETS_KEY, previous: SECRETS_KEY_PREVIOUS } : null;
}

const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'jobr/provider-secrets', 32));

const contextOf = ({ provider, name, version }: SecretPlace) => JSON.stringify([provider, name, version]);

export function sealSecret(keys: SecretsKeys, place: SecretPlace, value: string): string {
  return encrypt(keyFrom(keys.present), contextOf(place), value);
}

/** Null when neither key opens it at this place. `isOutdated`: only the previous key does. */
export function openSecret(
  keys: SecretsKeys,
  place: SecretPlace,
  sealed: string,
): { value: string; isOutdated: boolean } | null {
  const context = contextOf(place);
  const value = decrypt(keyFrom(keys.present), context, sealed);
  if (value !== null) return { value, isOutdated: false };
  const older = keys.previous ? decrypt(keyFrom(keys.previous), context, sealed) : null;
  return older === null ? null : { value: older, isOutdated: true };
}

/** What people see of a secret. Of a short one nothing: four characters would be too much of it. */
export function lastFourOf(value: string): string {
  return value.length >= 16 ? value.slice(-4) : '';
}
