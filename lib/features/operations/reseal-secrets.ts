import { openSecret, sealSecret, secretsKeys } from '@/lib/core/sealed-secret';
import { listStoredKeys, updateSealed } from './key-queries';

/**
 * After a change of SECRETS_KEY: writes what only SECRETS_KEY_PREVIOUS opens anew with the present one. Safe to repeat, and by
 * several at once. Gives how many rows it wrote, and how many neither key opens.
 */
export async function resealSecrets(): Promise<{ resealed: number; unreadable: number }> {
  const keys = secretsKeys();
  if (!keys) return { resealed: 0, unreadable: 0 };
  let resealed = 0;
  let unreadable = 0;
  for (const row of await listStoredKeys()) {
    const opened = openSecret(keys, row, row.sealed);
    if (!opened) unreadable += 1;
    if (opened?.isOutdated && (await updateSealed(row, sealSecret(keys, row, opened.value)))) resealed += 1;
  }
  return { resealed, unreadable };
}
