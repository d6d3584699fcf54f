import { cookies, headers } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { serverSecrets } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import type { WayIn } from '@/lib/core/ways-in';
import { deleteSession, insertSession } from '@/lib/features/account/session-queries';
import { cookieName } from './session-cookie';

const maxUserAgentLength = 300;

/** The country that a proxy in front of us found for the address; without such a proxy it would be a client's own claim. */
function readCountry(sent: Headers): string | null {
  if (env().TRUSTED_PROXY_HOPS === 0) return null;
  const named = sent.get('cf-ipcountry') ?? sent.get('x-vercel-ip-country') ?? '';
  return /^[A-Z]{2}$/.test(named) && named !== 'XX' ? named : null;
}

/** A new session for a browser that has proven who it is; the one that it had before ends. */
export async function openSession(userId: string, way: WayIn): Promise<string> {
  const sent = await headers();
  await endPresentSession();
  const userAgent = sent.get('user-agent')?.slice(0, maxUserAgentLength) ?? null;
  return insertSession({ userId, way, userAgent, country: readCountry(sent) });
}

const Present = z.object({ sub: z.uuid(), sessionId: z.uuid() });

async function endPresentSession(): Promise<void> {
  const name = cookieName(env().BASE_URL, 'session');
  const token = (await cookies()).get(name)?.value;
  if (!token) return;
  const claims = await decode({ token, secret: serverSecrets(), salt: name }).catch(() => null);
  const present = Present.safeParse(claims);
  if (present.success) await deleteSession(present.data.sub, present.data.sessionId);
}
