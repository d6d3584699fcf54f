import { refreshMatches } from '@/lib/features/matching/refresh-matches';
import type { WorkHandler } from '@/lib/integrations/queue/types';

export const matchCv: WorkHandler<'match-cv'> = ({ cvId, userId }) =>
  refreshMatches({ userId, role: 'user' }, { cvId });
