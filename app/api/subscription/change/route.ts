import { changePlan, previewChange } from '@/lib/features/billing/change-plan';
import { ChangePlan, PreviewChange } from '@/lib/features/billing/schema';
import { defineRoute } from '@/lib/web/define-route';
import { parseInput } from '@/lib/web/parse-input';

/** What a change would cost; its `asOf` goes back with the change. */
export const GET = defineRoute({
  auth: 'user',
  hasErrorAtTop: true,
  handle: ({ actor, request }) =>
    previewChange(actor, parseInput(PreviewChange, Object.fromEntries(new URL(request.url).searchParams))),
});

export const POST = defineRoute({
  auth: 'user',
  input: ChangePlan,
  hasErrorAtTop: true,
  handle: ({ actor, input }) => changePlan(actor, input),
});
