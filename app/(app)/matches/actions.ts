'use server';

import { revalidatePath } from 'next/cache';
import { askForAssessments } from '@/lib/features/matching/ask-for-assessments';
import { retryMatching } from '@/lib/features/matching/retry-matching';
import { MatchCv } from '@/lib/features/matching/schema';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';

export const askForAssessmentsAction = defineAction(MatchCv, async (actor, input) => {
  await takeRate('ask-ai', actor.userId);
  await askForAssessments(actor, input);
  revalidatePath('/matches');
});

export const retryMatchingAction = defineAction(MatchCv, async (actor, input) => {
  await retryMatching(actor, input);
  revalidatePath('/matches');
});
