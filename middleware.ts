import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevServer } from '@/lib/core/env';
import { isOfferPath, readOfferId } from '@/lib/web/read-offer-id';
import { offerHeader, requestIdHeader, requestPathHeader, withoutSpoofed } from '@/lib/web/request-headers';
import { signInPath } from '@/lib/web/return-path';
import { cardFormOf, contentSecurityPolicy, isStaticPath, securityHeaders } from '@/lib/web/security-headers';
import { cookieName, isHttps } from '@/lib/web/session-cookie';

const signedInPages = /^\/(dashboard|cvs|jobs|matches|letters|applications|billing|settings|admin)(\/|$)/;

// Not before the doors of the gateways: Next keeps up to 10 MB of a body for whatever it runs before, whoever sends it.
export const config = { matcher: ['/((?!_next/static|_next/image|(?:api/)?webhooks/).*)'] };

/** Names the request, guards the answer, and spares a page's work for a visitor who has no session at all. */
export function middleware(request: NextRequest): NextResponse {
  const { BASE_URL, STRIPE_JS_URL } = env();
  const { pathname, search } = request.nextUrl;
  const requestId = crypto.randomUUID();
  const nonce = btoa(crypto.randomUUID());
  const cardForm = cardFormOf(pathname, STRIPE_JS_URL);
  const policy = contentSecurityPolicy({
    nonce,
    isStatic: isStaticPath(pathname),
    isHttps: isHttps(BASE_URL),
    isDevServer,
    cardForm,
  });

  const headers = withoutSpoofed(request.headers);
  headers.set(requestIdHeader, requestId);
  headers.set(requestPathHeader, pathname + search);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = answer(request, headers);
  for (const [name, value] of Object.entries(securityHeaders(isHttps(BASE_URL), cardForm !== null))) {
    response.headers.set(name, value);
  }
  response.headers.set('content-security-policy', policy);
  response.headers.set(requestIdHeader, requestId);
  return response;
}

function answer(request: NextRequest, headers: Headers): NextResponse {
  const { pathname, search } = request.nextUrl;
  const to = (path: string) => NextResponse.redirect(new URL(path, env().BASE_URL));
  if (shouldSignIn(request)) return to(signInPath(pathname + search));
  if (isOfferPath(pathname)) return to(pathname.endsWith('/pricing') ? '/pricing' : '/');
  const offerId = readOfferId(request);
  if (offerId) headers.set(offerHeader, offerId);
  const response = NextResponse.next({ request: { headers } });
  // A cache on the way would show one visitor's currency to all.
  if (offerId) response.headers.set('cache-control', 'private, no-cache');
  return response;
}

/** Only a shortcut: whether a session is good is for `requireUser()` in the page to say. */
function shouldSignIn(request: NextRequest): boolean {
  if (request.method !== 'GET' || !signedInPages.test(request.nextUrl.pathname)) return false;
  const name = cookieName(env().BASE_URL, 'session');
  return !request.cookies.getAll().some((cookie) => cookie.name.startsWith(name));
}
