import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { addVersion } from './add-version';
import { getLetter, getVersion, type LetterVersion } from './queries';
import type { RestoreVersion } from './schema';

/** Makes an earlier version the newest again, as a copy: nothing is overwritten. */
export async function restoreVersion(actor: Actor, input: RestoreVersion): Promise<LetterVersion> {
  const { letterId, number, baseNumber } = input;
  return inTransaction(async () => {
    await getLetter(actor.userId, letterId);
    const version = await getVersion(actor.userId, letterId, number);
    const { text, source, origin, paragraphs, advice } = version;
    return addVersion(actor.userId, letterId, baseNumber, { text, source, origin, paragraphs, advice });
  });
}
