import type { Actor } from '@/lib/core/actor';
import { type Letter, updateLetterAsDeleted } from './queries';
import type { LetterRef } from './schema';

/** Takes a letter out of the list; `restoreLetter` brings it back with all its versions. */
export async function deleteLetter(actor: Actor, { letterId }: LetterRef): Promise<Letter> {
  return updateLetterAsDeleted(actor.userId, letterId, true);
}
