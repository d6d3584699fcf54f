import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import type { EndSession } from './schema';
import { deleteSession } from './session-queries';

/** Signs one browser out: it notices at its next request. @throws AppError `not_found` */
export async function endSession(actor: Actor, { sessionId }: EndSession): Promise<void> {
  if (await deleteSession(actor.userId, sessionId)) return;
  throw new AppError('not_found', 'This browser is signed out already.');
}
