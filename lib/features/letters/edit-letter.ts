import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { addVersion } from './add-version';
import { getLetter, type LetterVersion } from './queries';
import type { EditLetter } from './schema';

/** Stores the person's text as the next version; earlier ones stay. */
export async function editLetter(
  actor: Actor,
  { letterId, baseNumber, text }: EditLetter,
): Promise<LetterVersion> {
  return inTransaction(async () => {
    await getLetter(actor.userId, letterId);
    return addVersion(actor.userId, letterId, baseNumber, { text, source: 'edited' });
  });
}
