import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { auth } from './auth';
import { requestPathHeader } from './request-headers';
import { signInPath } from './return-path';
import { cookieName } from './session-cookie';

export type SessionUser = Actor & {
  sessionId: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  image: string | null;
  locale: string | null;
  timeZone: string | null;
  currency: string | null;
  /** When this browser proved who it is; use of the session does not move it. */
  signedInAt: Date;
};

const SessionSchema = z.object({
  user: z.object({
    userId: z.uuid(),
    sessionId: z.uuid(),
    role: z.enum(['user', 'admin']),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    name: z.string().nullable(),
    image: z.string().nullable(),
    locale: z.string().nullable(),
    timeZone: z.string().nullable(),
    currency: z.string().nullable(),
    signedInAt: z.number().transform((seconds) => new Date(seconds * 1000)),
  }),
});

/**
 * Who asks, checked against the database once a request; null without a live session.
 * @throws AppError `unavailable` when the session can not be checked
 */
export const currentUser = cache(async (): Promise<SessionUser | null> => {
  const name = cookieName(env().BASE_URL, 'session');
  const isCookieThere = (await cookies()).getAll().some((cookie) => cookie.name.startsWith(name));
  if (!isCookieThere) return null;
  const session = await auth();
  if (session && 'isUnchecked' in session) {
    throw new AppError('unavailable', 'The database can not be reached right now. Try again in a moment.');
  }
  const parsed = SessionSchema.safeParse(session);
  return parsed.success ? parsed.data.user : null;
});

/** For pages: a visitor without a session goes to sign-in and comes back to this page. */
export async function requireUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (user) return user;
  redirect(signInPath((await headers()).get(requestPathHeader)));
}

/** For the operator's pages: to everybody else they do not exist. */
export async function requireAdmin(): Promise<SessionUser> {
  const user = await requireUser();
  if (user.role !== 'admin') notFound();
  return user;
}
