import type { Actor } from '@/lib/core/actor';
import { getPicture, type Picture } from './profile-queries';

export function showPicture(actor: Actor): Promise<Picture> {
  return getPicture(actor.userId);
}
