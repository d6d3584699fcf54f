import { createHash } from 'node:crypto';

/** JSON with the keys of each object in order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The address of an answer: the hash of what was asked, by whom. */
export function cacheKey(namespace: string, userId: string | null, input: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([namespace, userId, input]))
    .digest('hex');
}
