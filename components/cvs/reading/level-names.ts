import type { Level } from '@/lib/engine/types';

export const levelNames: Record<Level, string> = {
  fresher: 'Fresher',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  executive: 'Executive',
};
