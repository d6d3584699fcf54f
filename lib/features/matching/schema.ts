import { z } from 'zod';

export const MatchCv = z.object({ cvId: z.uuid() });
export type MatchCv = z.infer<typeof MatchCv>;

export const ExplainMatch = z.object({ cvId: z.uuid(), jobId: z.uuid() });
export type ExplainMatch = z.infer<typeof ExplainMatch>;
