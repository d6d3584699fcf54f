import { resumeSubscription } from '@/lib/features/billing/resume-subscription';
import { defineRoute } from '@/lib/web/define-route';
import { takeRate } from '@/lib/web/rate-limits';

export const POST = defineRoute({
  auth: 'user',
  hasErrorAtTop: true,
  async handle({ actor }) {
    await takeRate('ask-gateway', actor.userId);
    return { subscription: await resumeSubscription(actor) };
  },
});
