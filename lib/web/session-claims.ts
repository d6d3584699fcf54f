import { cookies } from 'next/headers';
import { decode, type JWTEncodeParams, encode as seal } from 'next-auth/jwt';
import { z } from 'zod';
import { serverSecrets } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { cookieLifeSeconds, cookieName, cookieOptions } from './session-cookie';

const daySeconds = 24 * 60 * 60;

/** All that a session's cookie holds. It proves nothing by itself: its row does. */
export const SessionClaims = z.object({
  sub: z.uuid(),
  sessionId: z.uuid(),
  sessionVersion: z.number().int(),
  /** Unix seconds, written at sign-in and never after: the cookie itself is made anew with use. */
  signedInAt: z.number().int().default(0),
});

/** What else the callbacks put beside the claims stays out of the cookie. */
export async function sealClaims(params: JWTEncodeParams): Promise<string> {
  return seal({ ...params, token: SessionClaims.parse(params.token) });
}

const Present = SessionClaims.extend({ iat: z.number() });

/** What this browser's cookie says, whether or not its session still lives; null when it was not made here. */
export async function readClaims(): Promise<z.output<typeof Present> | null> {
  const name = cookieName(env().BASE_URL, 'session');
  const token = (await cookies()).get(name)?.value;
  const opened = await decode({ token, secret: serverSecrets(), salt: name }).catch(() => null);
  const present = Present.safeParse(opened);
  return present.success ? present.data : null;
}

/**
 * Makes the cookie of a live session anew once it is a day old, so that use keeps it and a changed AUTH_SECRET takes it over.
 * In actions and routes alone: a page can set no cookies.
 */
export async function renewCookie(): Promise<void> {
  const claims = await readClaims();
  if (!claims || claims.iat > Date.now() / 1000 - daySeconds) return;
  const { BASE_URL } = env();
  const salt = cookieName(BASE_URL, 'session');
  const token = await sealClaims({ token: claims, secret: serverSecrets(), salt, maxAge: cookieLifeSeconds });
  (await cookies()).set(salt, token, { ...cookieOptions(BASE_URL), maxAge: cookieLifeSeconds });
}
