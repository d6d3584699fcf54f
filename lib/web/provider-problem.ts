import { z } from 'zod';
import { isAppError, isProviderError } from '@/lib/core/errors';
import type { FailureKind } from '@/lib/core/providers';
import type { OidcWay } from '@/lib/core/ways-in';

/** Why a sign-in by a provider came to nothing. The page has a sentence for each; nothing else of a failure is shown. */
export const problemKinds = [
  'denied',
  'expired',
  'not_fitting',
  'clock',
  'timeout',
  'busy',
  'down',
  'setup',
  'not_offered',
  'too_often',
  'email_unverified',
  'blocked',
  'other_person',
  'other_owner',
  'session_over',
  'failed',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

const byFailure: Partial<Record<FailureKind, ProblemKind>> = {
  timeout: 'timeout',
  rate_limited: 'busy',
  unreachable: 'down',
  server_error: 'down',
  bad_response: 'down',
  bad_credentials: 'setup',
  unconfigured: 'not_offered',
};

/** The codes of oauth4webapi, which Auth.js speaks the protocol with. */
const byCode: Record<string, ProblemKind> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'not_fitting',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'not_fitting',
  OAUTH_INVALID_RESPONSE: 'not_fitting',
  OAUTH_MISSING_SERVER_METADATA: 'down',
  OAUTH_INVALID_SERVER_METADATA: 'down',
  OAUTH_PARSE_ERROR: 'down',
};

/** OAuth's own words (RFC 6749, 4.1.2.1), that a provider sends a person back with. */
const byWord: Record<string, ProblemKind> = {
  access_denied: 'denied',
  login_required: 'denied',
  consent_required: 'denied',
  interaction_required: 'denied',
  temporarily_unavailable: 'busy',
  server_error: 'down',
  unauthorized_client: 'setup',
};

const Caused = z.object({
  type: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});
const Wrapped = z.object({ err: z.unknown() });
const maxDepth = 6;

function kindOf(error: unknown, word: string | null): ProblemKind | null {
  if (isProviderError(error)) {
    if (error.detail.reason === 'invalid_grant') return 'expired';
    return byFailure[error.kind] ?? 'setup';
  }
  if (isAppError(error)) {
    if (error.code === 'rate_limited') return 'too_often';
    const known = problemKinds.find((kind) => kind === error.reason);
    return known ?? (error.code === 'unavailable' ? 'down' : null);
  }
  const { type, code } = Caused.safeParse(error).data ?? {};
  // The cookies of the flow: gone, of another flow, or older than a quarter of an hour.
  if (type === 'InvalidCheck') return 'expired';
  // Thrown once the state was found good, so the word is the provider's and no stranger's.
  if (type === 'OAuthCallbackError' && word) return byWord[word] ?? null;
  return (code && byCode[code]) || null;
}

/** By class and code, from the outermost error inwards; never by a message. `word` is OAuth's `error` in the address. */
export function problemOf(failure: unknown, word: string | null = null): ProblemKind {
  let error = failure;
  for (let depth = 0; depth < maxDepth && error instanceof Error; depth += 1) {
    const kind = kindOf(error, word);
    if (kind) return kind;
    error = Wrapped.safeParse(error.cause).data?.err ?? error.cause;
  }
  return 'failed';
}

/** Back to where the person began, with what there is to say. */
export function problemPath(kind: ProblemKind, way: OidcWay, from: { path: string; next?: string }): string {
  const [path = '', search = ''] = from.path.split('?');
  const query = new URLSearchParams(search);
  query.set('problem', kind);
  query.set('way', way);
  if (from.next) query.set('next', from.next);
  return `${path}?${query}`;
}
