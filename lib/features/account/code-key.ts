import { keyedHash } from '@/lib/core/crypto';

/** What the tables keep of an address and a browser: keyed hashes, so that they tell nobody who signs in. */
export function codeKey(email: string, browser: string) {
  return {
    identifierHash: keyedHash('sign-in-identifier', `email:${email}`),
    browserHash: keyedHash('sign-in-browser', browser),
  };
}

/** Bound to its own row: equal codes of two people have nothing in common. */
export function hashCode(codeId: string, code: string): string {
  return keyedHash('sign-in-code', `${codeId}:${code}`);
}
