import { z } from 'zod';
import { env } from '@/lib/core/env';
import { ProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import { retryAfterMs } from '@/lib/core/retry-after';

export type PhonePeHosts = {
  /** Gives the tokens of v2. */
  identity: string;
  v2: string;
  v1: string;
  /** Whether people are sent to this address to pay. */
  isPayPage: (url: URL) => boolean;
};

const sandbox = 'https://api-preprod.phonepe.com/apis/pg-sandbox';
const production = {
  identity: 'https://api.phonepe.com/apis/identity-manager',
  v2: 'https://api.phonepe.com/apis/pg',
  v1: 'https://api.phonepe.com/apis/hermes',
};
const isPhonePes = ({ protocol, hostname }: URL) =>
  protocol === 'https:' && (hostname === 'phonepe.com' || hostname.endsWith('.phonepe.com'));

/** Where PhonePe answers; PHONEPE_BASE_URL puts one server in the place of all, its pay page too. */
export function phonePeHosts(): PhonePeHosts {
  const { PHONEPE_MODE, PHONEPE_BASE_URL } = env();
  if (PHONEPE_BASE_URL) {
    const { origin } = new URL(PHONEPE_BASE_URL);
    const base = PHONEPE_BASE_URL.replace(/\/+$/, '');
    return { identity: base, v2: base, v1: base, isPayPage: (url) => url.origin === origin };
  }
  if (PHONEPE_MODE === 'production') return { ...production, isPayPage: isPhonePes };
  return { identity: sandbox, v2: sandbox, v1: sandbox, isPayPage: isPhonePes };
}

export type PhonePeAnswer = {
  status: number;
  /** PhonePe's word for how it went, where there is one. */
  code: string | null;
  /** Undefined where it is not JSON. */
  body: unknown;
  retryAfterMs: number | undefined;
};

export type PhonePeRequest = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string };

const mostBytes = 256 * 1024;
const Coded = z.object({ code: z.string().regex(/^[A-Z0-9_]{1,60}$/) });

/** 401 to a token: it is over, or was taken back. */
export const tokenRefused = 'token_refused';
const refusedKeys = ['AUTHORIZATION_FAILED', 'KEY_NOT_CONFIGURED', 'UNAUTHORIZED', 'INVALID_CLIENT'];
const unknownThings = ['ORDER_NOT_FOUND', 'TRANSACTION_NOT_FOUND', 'REFUND_NOT_FOUND', 'RESOURCE_NOT_FOUND'];

/**
 * It knows no such order or refund: by one of these codes, or 404 with a word for it. 404 alone, or with the number as its code, is
 * what a wrong address says, and a payment must not end by that.
 */
export const isUnknown = ({ status, code }: PhonePeAnswer): boolean =>
  code !== null &&
  (unknownThings.includes(code) || (status === 404 && /[A-Z]/.test(code) && !refusedKeys.includes(code)));

function kindOf({ status, code }: PhonePeAnswer): FailureKind {
  if (status === 401 || status === 403 || (code && refusedKeys.includes(code))) return 'bad_credentials';
  if (status === 429 || code === 'TOO_MANY_REQUESTS') return 'rate_limited';
  if (status >= 500 || code === 'INTERNAL_SERVER_ERROR') return 'server_error';
  if (code === 'BAD_REQUEST') return 'rejected';
  return status >= 400 && status !== 404 ? 'rejected' : 'bad_response';
}

export function failureOf(answer: PhonePeAnswer): ProviderError {
  const reason = answer.status === 401 ? tokenRefused : (answer.code ?? `status_${answer.status}`);
  return new ProviderError('phonepe', kindOf(answer), { reason, retryAfterMs: answer.retryAfterMs });
}

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new ProviderError('phonepe', 'bad_response', { reason: 'too_large' });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One request, whatever its status; no redirect is followed. @throws ProviderError when there was no answer */
export async function sendPhonePe(
  url: string,
  request: PhonePeRequest,
  signal: AbortSignal,
): Promise<PhonePeAnswer> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', cache: 'no-store', signal });
    const body = parseJson(await readCapped(response));
    const coded = Coded.safeParse(body);
    return {
      ...{ status: response.status, body, code: coded.success ? coded.data.code : null },
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    };
  } catch (cause) {
    if (cause instanceof ProviderError) throw cause;
    throw new ProviderError('phonepe', 'unreachable', { cause });
  }
}

/** @throws ProviderError by status and code, or `bad_response` when it is not what we read */
export function readAnswer<T>(answer: PhonePeAnswer, schema: z.ZodType<T>): T {
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer);
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new ProviderError('phonepe', 'bad_response', { cause: parsed.error, reason: 'unreadable' });
}

/** Only PhonePe's own pages: nobody is sent anywhere else to pay. */
export const isPayPage = (text: string, hosts: PhonePeHosts): boolean =>
  URL.canParse(text) && hosts.isPayPage(new URL(text));
