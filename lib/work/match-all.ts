import { refreshAllMatches } from '@/lib/features/matching/refresh-all-matches';

export function matchAll(): Promise<void> {
  return refreshAllMatches();
}
