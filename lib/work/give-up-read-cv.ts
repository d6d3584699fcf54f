import { abandonReading } from '@/lib/features/cvs/abandon-reading';

export function giveUpReadCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return abandonReading({ userId, role: 'user' }, { cvId });
}
