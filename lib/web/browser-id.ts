import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '@/lib/core/env';
import { cookieName, cookieOptions } from './session-cookie';

const lifeSeconds = 30 * 60;
const name = () => cookieName(env().BASE_URL, 'browser');

/** The secret that ties a code to the browser that asked for it; empty when this browser asked for none. */
export async function readBrowserId(): Promise<string> {
  return (await cookies()).get(name())?.value ?? '';
}

/** Gives the browser its secret, or keeps the one it has alive. Only in actions and routes. */
export async function keepBrowserId(): Promise<string> {
  const id = (await readBrowserId()) || randomBytes(32).toString('base64url');
  (await cookies()).set(name(), id, { ...cookieOptions(env().BASE_URL), maxAge: lifeSeconds });
  return id;
}

export async function forgetBrowserId(): Promise<void> {
  (await cookies()).set(name(), '', { ...cookieOptions(env().BASE_URL), maxAge: 0 });
}
