import { isSameSecret } from '@/lib/core/crypto';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { askForTimedWork } from '@/lib/features/operations/ask-for-timed-work';
import { finishLedger } from '@/lib/features/operations/finish-ledger';
import { drainOnce } from '@/lib/integrations/queue';
import { defineRoute } from '@/lib/web/define-route';
import { handlers, whenGivenUp } from '@/lib/work/handlers';

// Nothing begins after this; what has begun gets the rest of the host's time (a model may take a minute), and the lease covers what is cut off.
const deadlineMs = 40_000;
export const maxDuration = 120;

const route = defineRoute({
  auth: 'public',
  async handle({ request }) {
    const { CRON_SECRET } = env();
    if (!CRON_SECRET) throw new AppError('not_found', 'There is nothing at this address.');
    if (!isSameSecret(request.headers.get('authorization') ?? '', `Bearer ${CRON_SECRET}`)) {
      throw new AppError('unauthenticated', 'Send Authorization: Bearer followed by CRON_SECRET.');
    }
    try {
      await askForTimedWork();
      return { done: await drainOnce(handlers, deadlineMs, whenGivenUp) };
    } finally {
      // The host may stop this process the moment it has answered.
      await finishLedger();
    }
  },
});

/** Drains the queue where no worker runs. */
export const POST = route;
/** The same: schedulers of serverless hosts can only send GET, with the same Authorization header. */
export const GET = route;
