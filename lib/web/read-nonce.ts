import { headers } from 'next/headers';

/** The nonce of this answer's content security policy, which the middleware wrote; null where it has none. */
export async function readNonce(): Promise<string | null> {
  const policy = (await headers()).get('content-security-policy');
  return /'nonce-([\w+/=-]+)'/.exec(policy ?? '')?.[1] ?? null;
}
