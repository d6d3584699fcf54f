import { z } from 'zod';
import type { ComposedLetter, CvFindings } from '@/lib/engine/types';

const Quote = z.object({ start: z.int(), end: z.int(), text: z.string() });

/** What a kept answer must still look like to serve again. */
export const KeptFindings: z.ZodType<CvFindings> = z.object({
  skills: z.array(z.object({ name: z.string(), reason: z.string(), quote: Quote })),
  achievements: z.array(Quote),
  fittingTitles: z.array(z.object({ title: z.string(), reason: z.string(), quote: Quote })),
  industries: z.array(z.object({ name: z.string(), quote: Quote })),
  advice: z.array(z.object({ title: z.string(), detail: z.string(), quote: Quote.nullable() })),
  droppedCount: z.int(),
});

export const KeptLetter: z.ZodType<ComposedLetter> = z.object({
  paragraphs: z.array(
    z.array(
      z.object({
        text: z.string(),
        kind: z.enum(['fact', 'posting', 'courtesy', 'unsupported']),
        cvQuotes: z.array(Quote),
        jobQuotes: z.array(Quote),
      }),
    ),
  ),
  wordCount: z.int(),
  advice: z.array(z.string()),
});
