import type { WorkHandlers } from '@/lib/integrations/queue';
import { readCv } from './read-cv';

/** Which verb does which work. Each handler stands in `lib/work/<kind>.ts` and is safe to repeat. */
export const handlers: WorkHandlers = { 'read-cv': readCv };
