import { cancelSubscription } from '@/lib/features/billing/cancel-subscription';
import { CancelSubscription } from '@/lib/features/billing/schema';
import { defineRoute } from '@/lib/web/define-route';

export const POST = defineRoute({
  auth: 'user',
  input: CancelSubscription.prefault({}),
  hasErrorAtTop: true,
  handle: async ({ actor, input }) => ({ subscription: await cancelSubscription(actor, input) }),
});
