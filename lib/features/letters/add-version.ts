import { AppError } from '@/lib/core/errors';
import { findLatestNumber, insertVersion, type LetterVersion, type NewVersion } from './queries';

/**
 * Adds a version on top of the one that the person had before their eyes.
 * @throws AppError `conflict` when there is a newer one, from another window for instance
 */
export async function addVersion(
  userId: string,
  letterId: string,
  baseNumber: number,
  version: NewVersion,
): Promise<LetterVersion> {
  if ((await findLatestNumber(userId, letterId)) !== baseNumber) {
    const message = 'This letter has a newer version. Copy your text, reload the page, and paste it in.';
    throw new AppError('conflict', message);
  }
  return insertVersion(userId, letterId, baseNumber, version);
}
