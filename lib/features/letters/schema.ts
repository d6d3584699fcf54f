import { z } from 'zod';
import { letterStyles } from '@/lib/core/letter-styles';
import type { ActionError } from '@/lib/core/result';
import { storable } from '@/lib/core/storable';

export const WriteLetter = z.object({
  jobId: z.uuid(),
  cvId: z.uuid(),
  style: z.enum(letterStyles, { error: 'Choose a style: professional, creative or casual.' }),
});
export type WriteLetter = z.infer<typeof WriteLetter>;

/** What comes back while a letter is written, one a line. `text` is the letter so far, whole. */
export type LetterEvent =
  | { kind: 'progress'; text: string }
  | { kind: 'done'; letterId: string }
  | { kind: 'error'; error: ActionError };

export const LetterRef = z.object({ letterId: z.uuid() });
export type LetterRef = z.infer<typeof LetterRef>;

export const maxLetterLength = 10_000;

export const EditLetter = z.object({
  letterId: z.uuid(),
  /** The version that the person had before their eyes. */
  baseNumber: z.number().int().min(1),
  text: z
    .string()
    .transform((text) => storable(text).replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'The letter is empty. Write something, or go back to an earlier version.')
        .max(maxLetterLength, 'A letter holds at most 10,000 characters: shorten it.'),
    ),
});
export type EditLetter = z.infer<typeof EditLetter>;

export const RestoreVersion = z.object({
  letterId: z.uuid(),
  number: z.number().int().min(1),
  baseNumber: z.number().int().min(1),
});
export type RestoreVersion = z.infer<typeof RestoreVersion>;

export const letterFormats = ['txt', 'pdf'] as const;

export const ExportLetter = z.object({ letterId: z.uuid(), format: z.enum(letterFormats) });
export type ExportLetter = z.infer<typeof ExportLetter>;
