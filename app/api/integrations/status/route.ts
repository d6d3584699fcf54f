import { within } from '@/lib/core/within';
import { describeStatus } from '@/lib/features/operations/describe-status';
import { readStatus } from '@/lib/features/operations/read-status';
import { defineRoute } from '@/lib/web/define-route';
import { currentUser } from '@/lib/web/session';

const sessionPatienceMs = 2_000;

/** Answers also when the database, and with it every session, can not be reached: then in outline. */
export const GET = defineRoute({
  auth: 'public',
  async handle() {
    const asker = currentUser().catch(() => null);
    const [user, snapshot] = await Promise.all([within(sessionPatienceMs, asker, () => null), readStatus()]);
    return describeStatus(snapshot, user?.role === 'admin');
  },
});
