'use server';

import { revalidatePath } from 'next/cache';
import { deleteLetter } from '@/lib/features/letters/delete-letter';
import { editLetter } from '@/lib/features/letters/edit-letter';
import { restoreLetter } from '@/lib/features/letters/restore-letter';
import { restoreVersion } from '@/lib/features/letters/restore-version';
import { EditLetter, LetterRef, RestoreVersion } from '@/lib/features/letters/schema';
import { defineAction } from '@/lib/web/define-action';

export const editLetterAction = defineAction(EditLetter, async (actor, input) => {
  const { number } = await editLetter(actor, input);
  revalidatePath('/letters', 'layout');
  return { number };
});

export const restoreVersionAction = defineAction(RestoreVersion, async (actor, input) => {
  const { number } = await restoreVersion(actor, input);
  revalidatePath('/letters', 'layout');
  return { number };
});

export const deleteLetterAction = defineAction(LetterRef, async (actor, input) => {
  const { id } = await deleteLetter(actor, input);
  revalidatePath('/letters', 'layout');
  return { id };
});

export const restoreLetterAction = defineAction(LetterRef, async (actor, input) => {
  const { id } = await restoreLetter(actor, input);
  revalidatePath('/letters', 'layout');
  return { id };
});
