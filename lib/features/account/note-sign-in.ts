import { deviceWords, readUserAgent } from '@/lib/core/read-user-agent';
import type { WayIn } from '@/lib/core/ways-in';
import { getUser } from './queries';
import { queueSecurityNotice } from './queue-security-notice';

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
/** Who has just joined knows it. */
const joinedMs = 10 * 60_000;

export type SignIn = { way: WayIn; userAgent: string | null; country: string | null };

/** Tells a person that a browser which never was theirs signed in. */
export async function noteSignIn(userId: string, { way, userAgent, country }: SignIn): Promise<void> {
  const { createdAt } = await getUser(userId);
  if (Date.now() - createdAt.getTime() < joinedMs) return;
  const device = deviceWords(readUserAgent(userAgent));
  const from = country ? `${device}, ${countryNames.of(country) ?? country}` : device;
  await queueSecurityNotice(userId, { event: 'signed_in', way, from });
}
