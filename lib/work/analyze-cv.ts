import { findMoreInCv } from '@/lib/features/cvs/find-more-in-cv';

export function analyzeCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return findMoreInCv({ userId, role: 'user' }, { cvId });
}
