import type { Actor } from '@/lib/core/actor';
import { type LetterListItem, listLetterRows } from './queries';

/** Last touched first. */
export async function listLetters(actor: Actor): Promise<LetterListItem[]> {
  return listLetterRows(actor.userId);
}
