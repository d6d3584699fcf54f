import type { Actor } from '@/lib/core/actor';
import { type User, updateName } from './queries';
import type { RenameAccount } from './schema';

export function renameAccount(actor: Actor, input: RenameAccount): Promise<User> {
  return updateName(actor.userId, input.name);
}
