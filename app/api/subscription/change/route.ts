import { changePlan, previewChange } from '@/lib/features/billing/change-plan';
import { ChangePlan, PreviewChange } from '@/lib/features/billing/schema';
import { defineRoute } from '@/lib/web/define-route';
import { parseInput } from '@/lib/web/parse-input';
import { takeRate } from '@/lib/web/rate-limits';

/** What a change would cost; its `asOf` goes back with the change. */
export const GET = defineRoute({
  auth: 'user',
  hasErrorAtTop: true,
  async handle({ actor, request }) {
    const input = parseInput(PreviewChange, Object.fromEntries(new URL(request.url).searchParams));
    await takeRate('ask-gateway', actor.userId);
    return previewChange(actor, input);
  },
});

export const POST = defineRoute({
  auth: 'user',
  input: ChangePlan,
  hasErrorAtTop: true,
  async handle({ actor, input }) {
    await takeRate('start-payment', actor.userId);
    return changePlan(actor, input);
  },
});
