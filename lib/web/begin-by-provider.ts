import { headers } from 'next/headers';
import { AppError } from '@/lib/core/errors';
import type { OidcWay } from '@/lib/core/ways-in';
import { findOidc } from '@/lib/integrations/oidc';
import { signIn } from './auth';
import { withAuthFailure } from './auth-failure';
import { keepFlow, type ProviderFlow, startOf } from './provider-flow';
import { problemOf, problemPath } from './provider-problem';
import { takeRate } from './rate-limits';
import { readClientAddress } from './request-context';
import { safeReturnPath } from './return-path';
import { currentUser, type SessionUser } from './session';

type Start = Parameters<typeof keepFlow>[0];

/** Leaves this browser with the cookies of a new flow. Gives the provider's address, or where the reason why not is said. */
async function begin(flow: Start): Promise<string> {
  const { way, next } = flow;
  try {
    await takeRate('enter-by-provider', readClientAddress(await headers()));
    const oidc = await findOidc(way);
    if (!oidc) throw new AppError('unavailable', 'This way in is not set up.', { reason: 'not_offered' });
    const prompt = flow.purpose === 'again' ? oidc.prompt.again : oidc.prompt.usual;
    const { answer, failure } = await withAuthFailure(() =>
      signIn(way, { redirect: false, redirectTo: next }, prompt ? { prompt } : {}),
    );
    if (failure || typeof answer !== 'string') throw failure;
    await keepFlow(flow);
    return answer;
  } catch (error) {
    return problemPath(problemOf(error), way, startOf({ ...flow, expiresAt: 0 } as ProviderFlow));
  }
}

/**
 * Where to send a browser that wants in by a provider: an address of the provider, or of this site. It may be asked by a
 * foreign page too, so it only ever signs in, and sends who is signed in back, unless they prove once more who they are.
 */
export async function beginByProvider(way: OidcWay, asked: URLSearchParams): Promise<string> {
  const next = safeReturnPath(asked.get('next'));
  const user = await currentUser().catch(() => 'unknown' as const);
  if (user === 'unknown') return problemPath('down', way, { path: '/sign-in', next });
  if (!user) return begin({ purpose: 'sign_in', way, next });
  if (asked.get('again') !== '1') return next;
  return begin({ purpose: 'again', way, next, userId: user.userId });
}

/** The same for an account that a signed-in person adds to their own; only an action of theirs asks for it. */
export function beginLink({ userId, sessionId }: SessionUser, way: OidcWay, next: string): Promise<string> {
  return begin({ purpose: 'link', way, next, userId, sessionId });
}
