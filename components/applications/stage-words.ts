import type { BadgeTone } from '@/components/ui/badge';
import type { ApplicationStage } from '@/lib/core/application-stages';

export const stageWords: Record<ApplicationStage, string> = {
  saved: 'Saved',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  ghosted: 'No answer',
};

export const stageTones: Record<ApplicationStage, BadgeTone> = {
  saved: 'plain',
  applied: 'accent',
  interview: 'accent',
  offer: 'positive',
  rejected: 'danger',
  withdrawn: 'plain',
  ghosted: 'caution',
};
