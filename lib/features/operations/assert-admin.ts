import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';

/** @throws AppError `forbidden` */
export function assertAdmin(actor: Actor): void {
  if (actor.role !== 'admin') throw new AppError('forbidden', 'Only an administrator may do this.');
}
