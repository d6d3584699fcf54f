import { processCv } from '@/lib/features/cvs/process-cv';

export function readCv({ cvId, userId }: { cvId: string; userId: string }): Promise<void> {
  return processCv({ userId, role: 'user' }, { cvId });
}
