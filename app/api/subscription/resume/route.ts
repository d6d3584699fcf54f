import { resumeSubscription } from '@/lib/features/billing/resume-subscription';
import { defineRoute } from '@/lib/web/define-route';

export const POST = defineRoute({
  auth: 'user',
  hasErrorAtTop: true,
  handle: async ({ actor }) => ({ subscription: await resumeSubscription(actor) }),
});
