import { keyedHash } from '@/lib/core/crypto';
import type { CodePurpose } from '@/lib/core/ways-in';

export type CodeAddress =
  | { channel: 'email'; email: string }
  /** E.164, and the ISO 3166 country that its number belongs to. */
  | { channel: 'sms'; phone: string; country: string };

/** Where a request comes from: the secret that the browser keeps, and the network as `networkOf` names it. */
export type Asker = { browser: string; network: string };

/** Whom a code is for and what it is good for. `userId`: who is signed in and adds a way in. */
export type CodeTarget = { address: CodeAddress; purpose: CodePurpose; userId?: string };

export type CodeKey = { identifierHash: string; browserHash: string; networkHash: string };

/** The network that stands for all of them. */
export const anyNetwork = '*';

/** What the tables keep of an address and who asks: keyed hashes, so that they tell nobody who signs in. */
export function codeKey({ address, purpose, userId = '' }: CodeTarget, { browser, network }: Asker): CodeKey {
  const identifier = address.channel === 'email' ? `email:${address.email}` : `sms:${address.phone}`;
  return {
    identifierHash: keyedHash('sign-in-identifier', identifier),
    browserHash: keyedHash('sign-in-browser', `${purpose}:${userId}:${browser}`),
    networkHash: keyedHash('sign-in-network', network),
  };
}

/** Bound to its own row: equal codes of two people have nothing in common. */
export function hashCode(codeId: string, code: string): string {
  return keyedHash('sign-in-code', `${codeId}:${code}`);
}
