import { abandonAssessments } from '@/lib/features/matching/abandon-assessments';

export function giveUpAssessMatches({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return abandonAssessments({ userId, role: 'user' }, { cvId });
}
