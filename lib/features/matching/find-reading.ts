import type { Actor } from '@/lib/core/actor';
import { isAppError } from '@/lib/core/errors';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import type { CvReading } from '@/lib/features/cvs/to-reading';

/** For work behind the scenes: null when the CV was deleted meanwhile, or is not read. */
export async function findReading(actor: Actor, cvId: string): Promise<CvReading | null> {
  try {
    return await getCvReading(actor, { cvId });
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'conflict')) return null;
    throw error;
  }
}
