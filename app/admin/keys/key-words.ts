import type { KeyProblem, KeyVersion } from '@/lib/features/operations/list-keys';

/** `the key ending in 0001`; a key that is too short to show any of it by where it comes from. */
export function nameOfKey({ lastFour, source, version }: KeyVersion): string {
  if (lastFour) return `the key ending in ${lastFour}`;
  return source === 'environment' ? 'the environment’s key' : `version ${version}`;
}

export const problemWords: Record<KeyProblem, string> = {
  no_secrets_key: 'Without SECRETS_KEY this key can not be opened, so it is not used.',
  unreadable:
    'This key was stored with another SECRETS_KEY and can not be opened, so the environment counts. Set that key as SECRETS_KEY_PREVIOUS, rotate to a new key, or revoke this one.',
  live_key:
    'This is a live key and this is not production, so it is not used. Rotate to a test key, or set ALLOW_LIVE_KEYS=1.',
};
