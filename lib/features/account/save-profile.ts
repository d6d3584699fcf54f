import type { Actor } from '@/lib/core/actor';
import { updateProfile } from './profile-queries';
import type { SaveProfile } from './schema';

export function saveProfile(actor: Actor, input: SaveProfile): Promise<void> {
  return updateProfile(actor.userId, input);
}
