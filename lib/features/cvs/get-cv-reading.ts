import type { Actor } from '@/lib/core/actor';
import { getCvRow } from './queries';
import type { CvId } from './schema';
import { type CvReading, toReading } from './to-reading';

/** @throws AppError `not_found`, or `conflict` with reason `not_read` */
export async function getCvReading(actor: Actor, { cvId }: CvId): Promise<CvReading> {
  return toReading(await getCvRow(actor.userId, cvId));
}
