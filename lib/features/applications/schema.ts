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
