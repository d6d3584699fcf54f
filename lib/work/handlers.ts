import type { GiveUpHandlers, WorkHandlers } from '@/lib/integrations/queue';
import { checkProviders } from './check-providers';
import { giveUpMatchCv } from './give-up-match-cv';
import { giveUpReadCv } from './give-up-read-cv';
import { matchAll } from './match-all';
import { matchCv } from './match-cv';
import { readCv } from './read-cv';
import { tidyUp } from './tidy-up';

/** Which verb does which work. Each handler stands in `lib/work/<kind>.ts` and is safe to repeat. */
export const handlers: WorkHandlers = {
  'read-cv': readCv,
  'match-cv': matchCv,
  'match-all': matchAll,
  'check-providers': checkProviders,
  'tidy-up': tidyUp,
};

/** What people see of work that failed for good. */
export const whenGivenUp: GiveUpHandlers = { 'read-cv': giveUpReadCv, 'match-cv': giveUpMatchCv };
