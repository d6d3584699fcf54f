import type { Actor } from '@/lib/core/actor';
import { type Letter, updateLetterAsDeleted } from './queries';
import type { LetterRef } from './schema';

export async function restoreLetter(actor: Actor, { letterId }: LetterRef): Promise<Letter> {
  return updateLetterAsDeleted(actor.userId, letterId, false);
}
