'use server';

import { revalidatePath } from 'next/cache';
import { addJob } from '@/lib/features/jobs/add-job';
import { markJob } from '@/lib/features/jobs/mark-job';
import { removeJob } from '@/lib/features/jobs/remove-job';
import { AddJob, JobId, MarkJob } from '@/lib/features/jobs/schema';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';

export const markJobAction = defineAction(MarkJob, async (actor, input) => {
  const result = await markJob(actor, input);
  revalidatePath('/jobs', 'layout');
  return result;
});

export const addJobAction = defineAction(AddJob, async (actor, input) => {
  await takeRate('paste-job', actor.userId);
  return addJob(actor, input);
});

export const removeJobAction = defineAction(JobId, async (actor, input) => {
  const result = await removeJob(actor, input);
  revalidatePath('/jobs', 'layout');
  return result;
});
