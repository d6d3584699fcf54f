import { refreshMatches } from '@/lib/features/matching/refresh-matches';

export function matchCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return refreshMatches({ userId, role: 'user' }, { cvId });
}
