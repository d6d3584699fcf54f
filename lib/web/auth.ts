import { DrizzleAdapter } from '@auth/drizzle-adapter';
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { serverSecrets } from '@/lib/core/crypto';
import { env, pinAuthOrigin } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { waysIn } from '@/lib/core/ways-in';
import { db } from '@/lib/db/client';
import { accounts, users } from '@/lib/db/schema/account';
import type { User } from '@/lib/features/account/queries';
import { deleteSession, findSessionUser } from '@/lib/features/account/session-queries';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import { openSession } from './open-session';
import { proveEmail } from './prove-email';
import { provePhone } from './prove-phone';
import { cookieName, cookieOptions, sessionMaxAgeSeconds } from './session-cookie';

const TokenSchema = z.object({
  sub: z.uuid(),
  sessionId: z.uuid(),
  sessionVersion: z.number().int(),
  /** Unix seconds, written at sign-in and never after: the token itself is renewed with use. */
  signedInAt: z.number().int().default(0),
});

const nowSeconds = () => Math.floor(Date.now() / 1000);

const callbacks: NextAuthConfig['callbacks'] = {
  // Runs on each read of the session: a token whose row is gone, or whose version is no longer the person's, is no session.
  async jwt({ token, user, account }) {
    const claims = user ? await begin(user, account?.provider) : token;
    const parsed = TokenSchema.safeParse(claims);
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

async function begin(user: { id?: string; sessionVersion?: unknown }, provider: string | undefined) {
  const { id: sub, sessionVersion } = user;
  const sessionId = await openSession(z.uuid().parse(sub), z.enum(waysIn).parse(provider));
  return { sub, sessionId, sessionVersion, signedInAt: nowSeconds() };
}

// Auth.js lets only its own error through; the sentence for the person travels as the cause.
const refuse = (cause: unknown): never => {
  throw new CredentialsSignin('refused', { cause: { err: cause } });
};

const emailCode = Credentials({
  id: 'email',
  credentials: { email: {}, code: {} },
  authorize: (credentials) => proveEmail(credentials).catch(refuse),
});

const phoneCode = Credentials({
  id: 'phone',
  credentials: { phone: {}, country: {}, code: {} },
  authorize: (credentials) => provePhone(credentials).catch(refuse),
});

async function endSession(message: object): Promise<void> {
  const token = 'token' in message ? TokenSchema.safeParse(message.token) : null;
  if (token?.success) await deleteSession(token.data.sub, token.data.sessionId);
}

/** Made on the first request, never at import: the build has neither a secret nor a database. */
async function configure(): Promise<NextAuthConfig> {
  pinAuthOrigin();
  const { BASE_URL } = env();
  const cookie = (name: string) => ({ name: cookieName(BASE_URL, name), options: cookieOptions(BASE_URL) });
  return {
    secret: serverSecrets(),
    basePath: '/api/auth',
    trustHost: true,
    adapter: DrizzleAdapter(await db(), { usersTable: users, accountsTable: accounts }),
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    cookies: {
      sessionToken: cookie('session'),
      callbackUrl: cookie('callback-url'),
      csrfToken: cookie('csrf-token'),
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [...(isMailOffered() ? [emailCode] : []), ...((await isSmsOffered()) ? [phoneCode] : [])],
    callbacks,
    events: { signOut: endSession },
    logger: {
      error: (error) => {
        const cause = error instanceof AuthError ? error.cause?.err : undefined;
        if (!isAppError(cause)) log().warn({ fault: describeFault(cause ?? error) }, 'sign-in refused');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

export const { handlers, auth, signIn, signOut } = NextAuth(configure);
