import type { Call } from '@/lib/core/call-provider';
import { isLoopbackHost } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import type { FailureKind, ProviderId } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';

const usualTimeoutMs = 30_000;
const maxAnswerBytes = 256 * 1024;

/** The error word of OAuth (RFC 6749, 5.2) that an answer names. */
function errorWordOf(body: unknown): string | null {
  const word = body && typeof body === 'object' && 'error' in body ? body.error : null;
  return typeof word === 'string' && /^[a-z_]{3,40}$/.test(word) ? word : null;
}

function kindOf(status: number, word: string | null): FailureKind {
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'server_error';
  if (word === 'invalid_client' || word === 'unauthorized_client') return 'bad_credentials';
  return word ? 'rejected' : 'bad_response';
}

async function readJson(provider: ProviderId, response: Response): Promise<{ text: string; body: unknown }> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxAnswerBytes) {
        throw new ProviderError(provider, 'bad_response', { reason: 'too_large' });
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof ProviderError ? cause : new ProviderError(provider, 'unreachable', { cause });
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return { text, body: JSON.parse(text) };
  } catch {
    return { text, body: undefined };
  }
}

/** One bounded request; each failure by its kind. */
export async function sendOidc(
  provider: ProviderId,
  input: string | URL | Request,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'manual', cache: 'no-store' }).catch(
    (cause: unknown) => {
      throw new ProviderError(provider, 'unreachable', { cause });
    },
  );
  const { text, body } = await readJson(provider, response);
  const { status, headers } = response;
  if (!response.ok) {
    const word = errorWordOf(body);
    const pauseMs = retryAfterMs(headers.get('retry-after'));
    throw new ProviderError(provider, kindOf(status, word), {
      reason: word ?? `status_${status}`,
      ...(pauseMs === undefined ? {} : { retryAfterMs: pauseMs }),
    });
  }
  if (body === undefined) throw new ProviderError(provider, 'bad_response', { reason: 'unreadable' });
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

/** What a provider names as its addresses gets our secret: over https alone, but for one on this machine. */
function isSafe(input: string | URL | Request): boolean {
  const { protocol, hostname } = new URL(input instanceof Request ? input.url : input);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}

/** `fetch` for the protocol's own calls: bounded, through the gate, each failure by its kind. A code is exchanged once. */
export function createOidcFetch(provider: ProviderId, call: Call, timeoutMs = usualTimeoutMs): typeof fetch {
  return async (input, init) => {
    if (!isSafe(input)) throw new ProviderError(provider, 'unconfigured', { reason: 'not_https' });
    const isChange = (init?.method ?? 'GET') !== 'GET';
    const options = {
      operation: isChange ? 'exchange-code' : 'discover',
      attempts: isChange ? 1 : 2,
      timeoutMs,
      deadlineMs: timeoutMs,
    };
    return call(options, (signal) => sendOidc(provider, input, { ...init, signal }));
  };
}
