import type { NextRequest } from 'next/server';
import { env } from '@/lib/core/env';
import { type OidcWay, oidcWays } from '@/lib/core/ways-in';
import { findOidc } from '@/lib/integrations/oidc';
import { handlers } from './auth';
import { withAuthFailure } from './auth-failure';
import { checkCookie, forgetFlow, readFlow, startOf } from './provider-flow';
import { type ProblemKind, problemOf, problemPath } from './provider-problem';
import { takeRate } from './rate-limits';
import { readClientAddress } from './request-context';

type Handler = (request: NextRequest) => Promise<Response>;

const callbackPath = '/api/auth/callback/';

/** Auth.js's own doors. A provider's answer that comes to nothing ends on a page of ours that says why, and works once. */
export const answerAuth =
  (method: keyof typeof handlers): Handler =>
  async (request) => {
    const { pathname } = new URL(request.url);
    const way = oidcWays.find((one) => pathname === `${callbackPath}${one}`);
    return way ? takeBack(way, request, handlers[method]) : handlers[method](request);
  };

async function takeBack(way: OidcWay, request: NextRequest, answer: Handler): Promise<Response> {
  const flow = await readFlow(way);
  const fail = async (kind: ProblemKind) => {
    await forgetFlow();
    return goTo(problemPath(kind, way, startOf(flow)));
  };
  try {
    await takeRate('enter-by-provider', readClientAddress(request.headers));
    if (!(await findOidc(way))) return fail('not_offered');
    // Nothing was begun here: an answer that is used twice, too old, or another browser's. The provider need not be asked.
    if (!request.cookies.has(checkCookie('state'))) return fail('expired');
    const { answer: given, failure } = await withAuthFailure(() => answer(request));
    const word = request.nextUrl.searchParams.get('error');
    return failure || !given ? fail(problemOf(failure, word)) : given;
  } catch (error) {
    return fail(problemOf(error));
  }
}

export function goTo(location: string): Response {
  const { href } = new URL(location, env().BASE_URL);
  return new Response(null, { status: 302, headers: { location: href, 'cache-control': 'no-store' } });
}
