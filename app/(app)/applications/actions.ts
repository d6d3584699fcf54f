'use server';

import { revalidatePath } from 'next/cache';
import { addNote } from '@/lib/features/applications/add-note';
import { moveApplication } from '@/lib/features/applications/move-application';
import { removeApplication } from '@/lib/features/applications/remove-application';
import { restoreApplication } from '@/lib/features/applications/restore-application';
import { AddNote, ApplicationRef, MoveApplication, TrackJob } from '@/lib/features/applications/schema';
import { trackJob } from '@/lib/features/applications/track-job';
import { defineAction } from '@/lib/web/define-action';

// Not from the root: that would make the public documents anew, with the scripts that the build took out.
const refresh = () => revalidatePath('/(app)', 'layout');

export const trackJobAction = defineAction(TrackJob, async (actor, input) => {
  const { id, stage } = await trackJob(actor, input);
  refresh();
  return { id, stage };
});

export const moveApplicationAction = defineAction(MoveApplication, async (actor, input) => {
  const { id, stage } = await moveApplication(actor, input);
  refresh();
  return { id, stage };
});

export const addNoteAction = defineAction(AddNote, async (actor, input) => {
  const { id } = await addNote(actor, input);
  refresh();
  return { id };
});

export const removeApplicationAction = defineAction(ApplicationRef, async (actor, input) => {
  const { id } = await removeApplication(actor, input);
  refresh();
  return { id };
});

export const restoreApplicationAction = defineAction(ApplicationRef, async (actor, input) => {
  const { id } = await restoreApplication(actor, input);
  refresh();
  return { id };
});
