import { abandonFindings } from '@/lib/features/cvs/abandon-findings';

export function giveUpAnalyzeCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return abandonFindings({ userId, role: 'user' }, { cvId });
}
