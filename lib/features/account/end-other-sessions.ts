import type { Actor } from '@/lib/core/actor';
import { deleteSessions } from './session-queries';

/** Signs every other browser of the person out. */
export function endOtherSessions(actor: Actor & { sessionId: string }): Promise<void> {
  return deleteSessions(actor.userId, actor.sessionId);
}
