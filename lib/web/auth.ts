import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { serverSecrets } from '@/lib/core/crypto';
import { env, pinAuthOrigin } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { oidcWays, waysIn } from '@/lib/core/ways-in';
import { findLinkedUser } from '@/lib/features/account/provider-queries';
import type { User } from '@/lib/features/account/queries';
import { deleteSession, findSessionUser } from '@/lib/features/account/session-queries';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { admitByProvider } from './admit-by-provider';
import { noteAuthFailure } from './auth-failure';
import { listOidcProviders } from './oidc-providers';
import { openSession } from './open-session';
import { proveEmail } from './prove-email';
import { checkCookie } from './provider-flow';
import { SessionClaims, sealClaims } from './session-claims';
import { cookieLifeSeconds, cookieName, cookieOptions } from './session-cookie';

const nowSeconds = () => Math.floor(Date.now() / 1000);

const callbacks: NextAuthConfig['callbacks'] = {
  // Auth.js has no adapter: who somebody is here, and what is kept of it, is decided by verbs of ours alone.
  async signIn({ account, profile }) {
    const way = oidcWays.find((one) => one === account?.provider);
    return way ? admitByProvider(way, profile) : true;
  },
  // Runs on each read of the session: a token whose row is gone, or whose version is no longer the person's, is no session.
  async jwt({ token, user, account }) {
    const claims = user ? await begin(user, account) : token;
    const parsed = SessionClaims.safeParse(claims);
    if (!parsed.success) return null;
    const { sub: userId, sessionId, sessionVersion } = parsed.data;
    // A database that is down proves nothing about a session: it must not sign anybody out.
    const person = await findSessionUser({ userId, sessionId, sessionVersion }).catch(
      () => 'unreachable' as const,
    );
    if (person === 'unreachable') return { ...parsed.data, isUnchecked: true };
    return person && { ...parsed.data, person };
  },
  session({ session, token: { sub, sessionId, signedInAt, isUnchecked, person } }) {
    if (isUnchecked) return { expires: session.expires, isUnchecked };
    return { expires: session.expires, user: { ...(person as User), userId: sub, sessionId, signedInAt } };
  },
};

type Proof = { provider: string; providerAccountId: string } | null | undefined;

async function begin(proven: { id?: string; sessionVersion?: unknown }, proof: Proof) {
  const provider = z.enum(waysIn).parse(proof?.provider);
  const way = oidcWays.find((one) => one === provider);
  const user = way ? await findLinkedUser({ way, sub: proof?.providerAccountId ?? '' }) : proven;
  if (!user) return null;
  const { id: sub, sessionVersion } = user;
  const sessionId = await openSession(z.uuid().parse(sub), provider);
  return { sub, sessionId, sessionVersion, signedInAt: nowSeconds() };
}

const emailCode = Credentials({
  id: 'email',
  credentials: { email: {}, code: {} },
  // Auth.js lets only its own error through; the sentence for the person travels as the cause.
  authorize: (credentials) =>
    proveEmail(credentials).catch((cause: unknown) => {
      throw new CredentialsSignin('refused', { cause: { err: cause } });
    }),
});

async function endSession(message: object): Promise<void> {
  const token = 'token' in message ? SessionClaims.safeParse(message.token) : null;
  if (token?.success) await deleteSession(token.data.sub, token.data.sessionId);
}

/** Made on the first request, never at import: the build has neither a secret nor a database. */
async function configure(): Promise<NextAuthConfig> {
  pinAuthOrigin();
  const { BASE_URL } = env();
  const options = cookieOptions(BASE_URL);
  const cookie = (name: string) => ({ name: cookieName(BASE_URL, name), options });
  return {
    secret: serverSecrets(),
    basePath: '/api/auth',
    trustHost: true,
    session: { strategy: 'jwt', maxAge: cookieLifeSeconds },
    jwt: { encode: sealClaims },
    cookies: {
      sessionToken: cookie('session'),
      callbackUrl: cookie('callback-url'),
      csrfToken: cookie('csrf-token'),
      state: { name: checkCookie('state'), options },
      pkceCodeVerifier: { name: checkCookie('pkce'), options },
      nonce: { name: checkCookie('nonce'), options },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [...(await listOidcProviders()), ...(isMailOffered() ? [emailCode] : [])],
    callbacks,
    events: { signOut: endSession },
    logger: {
      error: (error) => {
        noteAuthFailure(error);
        const cause = error instanceof AuthError ? error.cause?.err : undefined;
        if (!isAppError(cause)) log().warn({ fault: describeFault(cause ?? error) }, 'sign-in refused');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

export const { handlers, auth, signIn, signOut } = NextAuth(configure);
