import { abandonMatching } from '@/lib/features/matching/abandon-matching';

export function giveUpMatchCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return abandonMatching({ userId, role: 'user' }, { cvId });
}
