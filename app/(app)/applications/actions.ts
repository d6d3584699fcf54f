'use server';

import { revalidatePath } from 'next/cache';
import { addNote } from '@/lib/features/applications/add-note';
import { moveApplication } from '@/lib/features/applications/move-application';
import { removeApplication } from '@/lib/features/applications/remove-application';
import { removeReminder } from '@/lib/features/applications/remove-reminder';
import { restoreApplication } from '@/lib/features/applications/restore-application';
import {
  AddNote,
  ApplicationRef,
  MoveApplication,
  ReminderRef,
  SetReminder,
  TrackJob,
} from '@/lib/features/applications/schema';
import { setReminder } from '@/lib/features/applications/set-reminder';
import { trackJob } from '@/lib/features/applications/track-job';
import { defineAction } from '@/lib/web/define-action';
import { readLocality } from '@/lib/web/read-locality';

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

export const setReminderAction = defineAction(SetReminder, async (actor, input) => {
  const { timeZone } = await readLocality();
  const { id } = await setReminder(actor, input, timeZone);
  refresh();
  return { id };
});

export const removeReminderAction = defineAction(ReminderRef, async (actor, input) => {
  await removeReminder(actor, input);
  refresh();
});
