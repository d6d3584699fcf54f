import type { Actor } from '@/lib/core/actor';
import { listSessions, type Session } from './session-queries';
import { listWays, type MyWay } from './way-queries';

/** How the person can sign in, and where they are signed in. */
export async function openSecurity(actor: Actor): Promise<{ ways: MyWay[]; sessions: Session[] }> {
  return { ways: await listWays(actor.userId), sessions: await listSessions(actor.userId) };
}
