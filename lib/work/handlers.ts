import type { WorkHandlers } from '@/lib/integrations/queue';

/** Which verb does which work. Each handler stands in `lib/work/<kind>.ts` and is safe to repeat. */
export const handlers: WorkHandlers = {};
