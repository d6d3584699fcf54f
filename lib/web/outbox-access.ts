import { cookies, headers } from 'next/headers';
import { isSameSecret } from '@/lib/core/crypto';
import { env, isLoopbackHost } from '@/lib/core/env';
import { cookieName } from './session-cookie';

export const outboxCookie = () => cookieName(env().BASE_URL, 'outbox');

/** The outbox exists on a local install, bound to and asked for by a loopback name. Elsewhere: no token helps. */
export async function isOutboxHere(): Promise<boolean> {
  const { APP_ENV, HOSTNAME, OUTBOX_TOKEN } = env();
  if (APP_ENV !== 'local' || !OUTBOX_TOKEN || !HOSTNAME || !isLoopbackHost(HOSTNAME)) return false;
  const host = `http://${(await headers()).get('host') ?? ''}`;
  return URL.canParse(host) && isLoopbackHost(new URL(host).hostname);
}

export async function isOutboxToken(token: unknown): Promise<boolean> {
  const { OUTBOX_TOKEN } = env();
  if (typeof token !== 'string' || !OUTBOX_TOKEN || !(await isOutboxHere())) return false;
  return isSameSecret(token, OUTBOX_TOKEN);
}

/** Whether this browser may read the outbox: it came once by the link with the token. */
export async function isOutboxOpen(): Promise<boolean> {
  return isOutboxToken((await cookies()).get(outboxCookie())?.value);
}

export async function findOutboxDoor(): Promise<'open' | 'token' | null> {
  if (!(await isOutboxHere())) return null;
  return (await isOutboxOpen()) ? 'open' : 'token';
}
