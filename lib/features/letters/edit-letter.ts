import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { findLatestNumber, getLetter, insertVersion, type LetterVersion } from './queries';
import type { EditLetter } from './schema';

/** Stores the person's text as the next version; earlier ones stay. Refused when another window was quicker. */
export async function editLetter(
  actor: Actor,
  { letterId, baseNumber, text }: EditLetter,
): Promise<LetterVersion> {
  return inTransaction(async () => {
    await getLetter(actor.userId, letterId);
    const latest = await findLatestNumber(actor.userId, letterId);
    if (latest !== baseNumber) {
      const message = 'This letter has a newer version. Copy your text, reload the page, and paste it in.';
      throw new AppError('conflict', message);
    }
    return insertVersion(actor.userId, letterId, latest, { text, source: 'edited' });
  });
}
