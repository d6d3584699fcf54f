import { after } from 'next/server';
import { AppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import type { OidcWay } from '@/lib/core/ways-in';
import { enterWithProvider } from '@/lib/features/account/enter-with-provider';
import { keepProviderPicture } from '@/lib/features/account/keep-provider-picture';
import { listSessions } from '@/lib/features/account/session-queries';
import { findOidc } from '@/lib/integrations/oidc';
import { forgetFlow, type ProviderFlow, readFlow, startOf } from './provider-flow';
import { problemOf, problemPath } from './provider-problem';

/**
 * Our decision about who comes from a provider with a proof that Auth.js found good: true opens their session, a path is
 * where they go instead, with the session that they had or none.
 */
export async function admitByProvider(way: OidcWay, claims: unknown): Promise<true | string> {
  const flow = await readFlow(way);
  await forgetFlow();
  try {
    await refuseDeadLink(flow);
    const oidc = await findOidc(way);
    if (!oidc) throw new AppError('unavailable', 'This way in is switched off.', { reason: 'not_offered' });
    const person = oidc.readPerson(claims);
    const user = await enterWithProvider({ ...person, way }, flow ?? { purpose: 'sign_in' });
    const { pictureUrl } = person;
    // Nobody waits for a picture, and nobody is kept out for want of one.
    if (pictureUrl) after(() => keepPicture(user.id, way, pictureUrl));
    return flow?.purpose === 'link' ? `${flow.next}?linked=${way}` : true;
  } catch (error) {
    log().info({ way, fault: describeFault(error) }, 'refused at the door');
    return problemPath(problemOf(error), way, startOf(flow));
  }
}

/** Who signed out meanwhile, or was signed out, links nothing any more. */
async function refuseDeadLink(flow: ProviderFlow | null): Promise<void> {
  if (flow?.purpose !== 'link') return;
  const mine = await listSessions(flow.userId);
  if (mine.some(({ id }) => id === flow.sessionId)) return;
  throw new AppError('forbidden', 'You signed out meanwhile. Nothing was linked.', {
    reason: 'session_over',
  });
}

async function keepPicture(userId: string, way: OidcWay, url: string): Promise<void> {
  await keepProviderPicture(userId, way, url).catch((error: unknown) =>
    log().info({ way, fault: describeFault(error) }, 'no picture from the provider'),
  );
}
