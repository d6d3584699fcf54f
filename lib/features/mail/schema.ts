import { z } from 'zod';
import { digestRhythms } from '@/lib/core/mail';

/** What holds for a person who chose nothing. */
export const usualNotices = {
  confirmations: true,
  reminders: true,
  digest: 'weekly',
  digestScore: 70,
  mayTrack: false,
} as const;

/** A box that is not ticked is not sent. */
const box = z.preprocess((value) => value === true || value === 'on', z.boolean());

export const SaveNotices = z.object({
  confirmations: box,
  reminders: box,
  digest: z.enum(digestRhythms, 'Choose how often.'),
  digestScore: z.preprocess(
    // An empty field is no zero.
    (value) => (value === '' ? undefined : value),
    z.coerce
      .number('Choose a score.')
      .int('Choose a whole number.')
      .min(0, 'Choose 0 or more.')
      .max(100, 'Choose 100 or less.'),
  ),
  mayTrack: box,
});
export type SaveNotices = z.output<typeof SaveNotices>;

export const UnsubscribeToken = z.string().min(40).max(600);
