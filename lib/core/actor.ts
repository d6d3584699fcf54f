import { AppError } from './errors';

/** Who asks. Verbs take it first; a door builds it from the session. */
export type Actor = { userId: string; role: 'user' | 'admin' };

/** @throws AppError `forbidden` for everybody but an administrator */
export function assertAdmin(actor: Actor): void {
  if (actor.role !== 'admin') throw new AppError('forbidden', 'Only an administrator may do this.');
}
