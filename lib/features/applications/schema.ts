import { z } from 'zod';
import { applicationStages } from '@/lib/core/application-stages';
import { storable } from '@/lib/core/storable';

export const TrackJob = z.object({ jobId: z.uuid() });
export type TrackJob = z.infer<typeof TrackJob>;

export const ApplicationRef = z.object({ applicationId: z.uuid() });
export type ApplicationRef = z.infer<typeof ApplicationRef>;

export const MoveApplication = z.object({
  applicationId: z.uuid(),
  stage: z.enum(applicationStages),
  /** The card that it lands below; null puts it on top of the stage. */
  belowId: z.uuid().nullable().default(null),
});
export type MoveApplication = z.input<typeof MoveApplication>;

/** To come, of one application. */
export const mostReminders = 20;

export const SetReminder = z.object({
  applicationId: z.uuid(),
  /** Of the person's own clock: `2026-11-28T09:30`. */
  at: z.string().max(40),
  note: z.string().overwrite(storable).trim().max(500, 'Use at most 500 characters.').default(''),
});
export type SetReminder = z.output<typeof SetReminder>;

export const ReminderRef = z.object({ reminderId: z.uuid() });
export type ReminderRef = z.output<typeof ReminderRef>;

export const AddNote = z.object({
  applicationId: z.uuid(),
  note: z
    .string()
    .overwrite(storable)
    .trim()
    .min(1, 'Write something first.')
    .max(5000, 'A note holds at most 5,000 characters: split it in two.'),
});
export type AddNote = z.infer<typeof AddNote>;
