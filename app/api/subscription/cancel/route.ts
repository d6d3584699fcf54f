import { cancelSubscription } from '@/lib/features/billing/cancel-subscription';
import { CancelSubscription } from '@/lib/features/billing/schema';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';

export const POST = defineRoute({
  auth: 'user',
  input: CancelSubscription.prefault({}),
  hasErrorAtTop: true,
  async handle({ actor, input }) {
    await takeRate('ask-gateway', actor.userId);
    return { subscription: await cancelSubscription(actor, input) };
  },
});
