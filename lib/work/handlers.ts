import type { GiveUpHandlers, WorkHandlers } from '@/lib/integrations/queue';
import { analyzeCv } from './analyze-cv';
import { assessMatches } from './assess-matches';
import { checkProviders } from './check-providers';
import { giveUpAnalyzeCv } from './give-up-analyze-cv';
import { giveUpAssessMatches } from './give-up-assess-matches';
import { giveUpMatchCv } from './give-up-match-cv';
import { giveUpReadCv } from './give-up-read-cv';
import { handleEvent } from './handle-event';
import { matchAll } from './match-all';
import { matchCv } from './match-cv';
import { readCv } from './read-cv';
import { reconcilePayments } from './reconcile-payments';
import { sendMail } from './send-mail';
import { settlePayment } from './settle-payment';
import { settleRefunds } from './settle-refunds';
import { syncSuppressions } from './sync-suppressions';
import { tidyUp } from './tidy-up';
import { writeDigests } from './write-digests';
import { writeNotices } from './write-notices';
import { writeReceipts } from './write-receipts';

/** Which verb does which work. Each handler stands in `lib/work/<kind>.ts` and is safe to repeat. */
export const handlers: WorkHandlers = {
  'read-cv': readCv,
  'match-cv': matchCv,
  'match-all': matchAll,
  'settle-payment': settlePayment,
  'send-mail': sendMail,
  'settle-refunds': settleRefunds,
  'check-providers': checkProviders,
  'handle-event': handleEvent,
  'reconcile-payments': reconcilePayments,
  'sync-suppressions': syncSuppressions,
  'write-receipts': writeReceipts,
  'write-notices': writeNotices,
  'write-digests': writeDigests,
  'tidy-up': tidyUp,
  'analyze-cv': analyzeCv,
  'assess-matches': assessMatches,
};

/** What people see of work that failed for good. */
export const whenGivenUp: GiveUpHandlers = {
  'read-cv': giveUpReadCv,
  'match-cv': giveUpMatchCv,
  'analyze-cv': giveUpAnalyzeCv,
  'assess-matches': giveUpAssessMatches,
};
