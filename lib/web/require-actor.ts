import { AppError } from '@/lib/core/errors';
import { currentUser, type SessionUser } from './session';
import { renewCookie } from './session-claims';

/** Who asks at an action or a route, whose cookie is kept young by it. @throws AppError `unauthenticated` */
export async function requireActor(): Promise<SessionUser> {
  const actor = await currentUser();
  if (!actor) throw new AppError('unauthenticated', 'You are signed out. Sign in to go on.');
  await renewCookie();
  return actor;
}
