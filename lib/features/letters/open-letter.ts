import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { getLetter, type Letter, type LetterVersion, listVersions } from './queries';
import type { LetterRef } from './schema';

export type OpenedLetter = { letter: Letter; latest: LetterVersion; versions: LetterVersion[] };

/** A letter with all its versions, newest first. */
export async function openLetter(actor: Actor, { letterId }: LetterRef): Promise<OpenedLetter> {
  const letter = await getLetter(actor.userId, letterId);
  const versions = await listVersions(actor.userId, letterId);
  const [latest] = versions;
  if (!latest) throw new AppError('not_found', 'This letter does not exist, or it was deleted.');
  return { letter, latest, versions };
}
