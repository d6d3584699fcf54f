import { headers } from 'next/headers';
import { env } from '@/lib/core/env';
import type { WayIn } from '@/lib/core/ways-in';
import { noteSignIn } from '@/lib/features/account/note-sign-in';
import { deleteSession, insertSession } from '@/lib/features/account/session-queries';
import { meetBrowser } from './known-browser';
import { readClaims } from './session-claims';

const maxUserAgentLength = 300;

/** The country that a proxy in front of us found for the address, in the one header that it writes itself. */
function readCountry(sent: Headers): string | null {
  const { TRUSTED_PROXY_HOPS, COUNTRY_HEADER } = env();
  if (TRUSTED_PROXY_HOPS === 0 || !COUNTRY_HEADER) return null;
  const named = sent.get(COUNTRY_HEADER) ?? '';
  return /^[A-Z]{2}$/.test(named) && named !== 'XX' ? named : null;
}

/** A new session for a browser that has proven who it is; the one that it had before ends. */
export async function openSession(userId: string, way: WayIn): Promise<string> {
  const sent = await headers();
  const present = await readClaims();
  if (present) await deleteSession(present.sub, present.sessionId);
  const userAgent = sent.get('user-agent')?.slice(0, maxUserAgentLength) ?? null;
  const signIn = { way, userAgent, country: readCountry(sent) };
  const sessionId = await insertSession({ ...signIn, userId });
  if (!(await meetBrowser(userId))) await noteSignIn(userId, signIn);
  return sessionId;
}
