import { assessMatches as assess } from '@/lib/features/matching/assess-matches';

export function assessMatches({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return assess({ userId, role: 'user' }, { cvId });
}
