import { randomUUID } from 'node:crypto';
import { env, isLoopbackHost } from '@/lib/core/env';
import { requestIdHeader } from './request-headers';

export function readRequestId(headers: Headers): string {
  return headers.get(requestIdHeader) ?? randomUUID();
}

/**
 * The client's address. The server's instrumentation rewrites X-Forwarded-For from the socket and
 * TRUSTED_PROXY_HOPS before anything reads it; the last entry is the one that nobody outside could have written.
 */
export function readClientAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return last || 'unknown';
}

/** Whether a browser's Origin is this site. On a loopback BASE_URL its other loopback names count as the same. */
export function isOwnOrigin(origin: string | null): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const own = new URL(env().BASE_URL);
  const asked = new URL(origin);
  if (asked.origin === own.origin) return true;
  const areLoopback = isLoopbackHost(asked.hostname) && isLoopbackHost(own.hostname);
  return areLoopback && asked.protocol === own.protocol && asked.port === own.port;
}
