import { DrizzleAdapter } from '@auth/drizzle-adapter';
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { serverSecrets } from '@/lib/core/crypto';
import { env, pinAuthOrigin } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { oidcWays, waysIn } from '@/lib/core/ways-in';
import { db } from '@/lib/db/client';
import { accounts, users } from '@/lib/db/schema/account';
import type { User } from '@/lib/features/account/queries';
import { deleteSession, findSessionUser } from '@/lib/features/account/session-queries';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import { admitByProvider } from './admit-by-provider';
import { noteAuthFailure } from './auth-failure';
import { listOidcProviders } from './oidc-providers';
import { openSession } from './open-session';
import { proveEmail } from './prove-email';
import { provePassword } from './prove-password';
import { provePhone } from './prove-phone';
import { checkCookie } from './provider-flow';
import { SessionClaims, sealClaims } from './session-claims';
import { cookieLifeSeconds, cookieName, cookieOptions } from './session-cookie';

const nowSeconds = () => Math.floor(Date.now() / 1000);

const callbacks: NextAuthConfig['callbacks'] = {
  // Who somebody is here, and what is kept of it, is decided by verbs of ours alone.
  async signIn({ account, profile }) {
    const way = oidcWays.find((one) => one === account?.provider);
    return way ? admitByProvider(way, profile) : true;
  },
  // Runs on each read of the session: a token whose row is gone, or whose version is no longer the person's, is no session.
  async jwt({ token, user, account }) {
    const claims = user ? await begin(user, account?.provider) : token;
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

async function begin(user: { id?: string; sessionVersion?: unknown }, way: string | undefined) {
  const { id: sub, sessionVersion } = user;
  const sessionId = await openSession(z.uuid().parse(sub), z.enum(waysIn).parse(way));
  return { sub, sessionId, sessionVersion, signedInAt: nowSeconds() };
}

/**
 * Says whose an account at a provider is, once `admitByProvider` let it in, and does nothing else: Auth.js can neither make,
 * link nor look up a person by itself, and no token reaches the database.
 */
async function accountReader() {
  const { getUserByAccount } = DrizzleAdapter(await db(), { usersTable: users, accountsTable: accounts });
  return { getUserByAccount, getUser: async () => null };
}

// Auth.js lets only its own error through; the sentence for the person travels as the cause.
function refuse(cause: unknown): never {
  throw new CredentialsSignin('refused', { cause: { err: cause } });
}

const emailCode = Credentials({
  id: 'email',
  credentials: { email: {}, code: {} },
  authorize: (credentials) => proveEmail(credentials).catch(refuse),
});

const password = Credentials({
  id: 'password',
  credentials: { email: {}, password: {}, code: {} },
  authorize: (credentials) => provePassword(credentials).catch(refuse),
});

const phoneCode = Credentials({
  id: 'phone',
  credentials: { phone: {}, country: {}, code: {} },
  authorize: (credentials) => provePhone(credentials).catch(refuse),
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
    adapter: await accountReader(),
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
    providers: [
      ...(await listOidcProviders()),
      ...((await isSmsOffered()) ? [phoneCode] : []),
      ...((await isMailOffered()) ? [emailCode, password] : []),
    ],
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
