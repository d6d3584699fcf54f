import { refreshAllMatches } from '@/lib/features/matching/refresh-all-matches';
import type { WorkHandler } from '@/lib/integrations/queue/types';

export const matchAll: WorkHandler<'match-all'> = () => refreshAllMatches();
