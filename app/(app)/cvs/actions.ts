'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { askForMore } from '@/lib/features/cvs/ask-for-more';
import { correctCv } from '@/lib/features/cvs/correct-cv';
import { deleteCv } from '@/lib/features/cvs/delete-cv';
import { listSkillNames } from '@/lib/features/cvs/list-skill-names';
import { pasteCv } from '@/lib/features/cvs/paste-cv';
import { renameCv } from '@/lib/features/cvs/rename-cv';
import { retryCv } from '@/lib/features/cvs/retry-cv';
import { CorrectCv, CvId, PasteCv, RenameCv } from '@/lib/features/cvs/schema';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';

export const pasteCvAction = defineAction(PasteCv, async (actor, input) => {
  await takeRate('upload-cv', actor.userId);
  const { cv } = await pasteCv(actor, input);
  return { id: cv.id };
});

export const renameCvAction = defineAction(RenameCv, async (actor, input) => {
  const { title } = await renameCv(actor, input);
  revalidatePath('/cvs');
  return { title };
});

export const deleteCvAction = defineAction(CvId, async (actor, input) => {
  await deleteCv(actor, input);
  revalidatePath('/cvs');
});

export const retryCvAction = defineAction(CvId, async (actor, input) => {
  // A reading costs as much the second time.
  await takeRate('upload-cv', actor.userId);
  const { state } = await retryCv(actor, input);
  revalidatePath('/cvs');
  return { state };
});

export const correctCvAction = defineAction(CorrectCv, async (actor, input) => {
  const { profile, analysis, correctedSections, revision } = await correctCv(actor, input);
  return { profile, analysis, correctedSections, revision };
});

export const askForMoreAction = defineAction(CvId, async (actor, input) => {
  await takeRate('ask-ai', actor.userId);
  await askForMore(actor, input);
  revalidatePath(`/cvs/${input.cvId}`);
});

export const listSkillNamesAction = defineAction(z.undefined(), async () => listSkillNames());
