import { DrizzleAdapter } from '@auth/drizzle-adapter';
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { serverSecret } from '@/lib/core/crypto';
import { env, pinAuthOrigin } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { db } from '@/lib/db/client';
import { accounts, users } from '@/lib/db/schema/account';
import { findSessionUser } from '@/lib/features/account/queries';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import { proveEmail } from './prove-email';
import { cookieName, cookieOptions, sessionMaxAgeSeconds } from './session-cookie';

const TokenSchema = z.object({
  sub: z.uuid(),
  sessionVersion: z.number().int(),
  /** Unix seconds, written at sign-in and never after: the token itself is renewed with use. */
  signedInAt: z.number().int().default(0),
});

const nowSeconds = () => Math.floor(Date.now() / 1000);

const callbacks: NextAuthConfig['callbacks'] = {
  // Runs on each read of the session: a token whose version is no longer the person's is no session.
  async jwt({ token, user }) {
    const claims = user ? { ...user, sub: user.id, signedInAt: nowSeconds() } : token;
    const parsed = TokenSchema.safeParse(claims);
    if (!parsed.success) return null;
    const { sub, sessionVersion, signedInAt } = parsed.data;
    // A database that is down proves nothing about a session: it must not sign anybody out.
    const person = await findSessionUser(sub, sessionVersion).catch(() => 'unreachable' as const);
    if (person === 'unreachable') return { sub, sessionVersion, signedInAt, isUnchecked: true };
    if (!person) return null;
    const { email, name, role } = person;
    return { sub, sessionVersion, signedInAt, email, name, role };
  },
  session({ session, token }) {
    const { sub, email, name, role, signedInAt, isUnchecked } = token;
    if (isUnchecked) return { expires: session.expires, isUnchecked };
    return { expires: session.expires, user: { userId: sub, email, name, role, signedInAt } };
  },
};

const emailCode = Credentials({
  id: 'email-code',
  credentials: { email: {}, code: {} },
  // Auth.js lets only its own error through; the sentence for the person travels as the cause.
  authorize: (credentials) =>
    proveEmail(credentials).catch((cause: unknown) => {
      throw new CredentialsSignin('refused', { cause: { err: cause } });
    }),
});

/** Made on the first request, never at import: the build has neither a secret nor a database. */
async function configure(): Promise<NextAuthConfig> {
  pinAuthOrigin();
  const { BASE_URL } = env();
  const cookie = (name: string) => ({ name: cookieName(BASE_URL, name), options: cookieOptions(BASE_URL) });
  return {
    secret: serverSecret(),
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
    providers: isMailOffered() ? [emailCode] : [],
    callbacks,
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
