import type { WorkHandlers } from '@/lib/integrations/queue';
import { matchAll } from './match-all';
import { matchCv } from './match-cv';
import { readCv } from './read-cv';

/** Which verb does which work. Each handler stands in `lib/work/<kind>.ts` and is safe to repeat. */
export const handlers: WorkHandlers = { 'read-cv': readCv, 'match-cv': matchCv, 'match-all': matchAll };
