import { readSubscription } from '@/lib/features/billing/read-subscription';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute({
  auth: 'user',
  hasErrorAtTop: true,
  handle: ({ actor }) => readSubscription(actor),
});
