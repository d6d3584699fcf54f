import { expect, test } from 'vitest';
import { lastFourOf, openSecret, type SecretPlace, type SecretsKeys, sealSecret } from './sealed-secret';

const keys: SecretsKeys = { present: 'p'.repeat(32), previous: undefined };
const place: SecretPlace = { provider: 'openai', name: 'OPENAI_API_KEY', version: 3 };
const value = 'sk-proj-0123456789abcdef';

test('a sealed secret opens at its own place, and holds nothing of the value in clear', () => {
  const sealed = sealSecret(keys, place, value);
  expect(openSecret(keys, place, sealed)).toEqual({ value, isOutdated: false });
  expect(sealed).not.toContain(value);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('sk-proj');
  expect(sealSecret(keys, place, value)).not.toBe(sealed);
});

test('a value that is moved to another provider, name or version does not open', () => {
  const sealed = sealSecret(keys, place, value);
  for (const other of [{ provider: 'stripe' as const }, { name: 'OPENAI_API_KEY_2' }, { version: 4 }]) {
    expect(openSecret(keys, { ...place, ...other }, sealed)).toBeNull();
  }
});

test('the previous key still opens, and says that the row is due; a wrong key opens nothing', () => {
  const sealed = sealSecret(keys, place, value);
  const rotated: SecretsKeys = { present: 'n'.repeat(32), previous: keys.present };
  expect(openSecret(rotated, place, sealed)).toEqual({ value, isOutdated: true });
  expect(openSecret(rotated, place, sealSecret(rotated, place, value))?.isOutdated).toBe(false);
  expect(openSecret({ present: 'n'.repeat(32), previous: 'w'.repeat(32) }, place, sealed)).toBeNull();
  expect(openSecret(keys, place, '')).toBeNull();
});

test('of a short secret nothing is shown', () => {
  expect([lastFourOf(value), lastFourOf('ollama')]).toEqual(['cdef', '']);
});
