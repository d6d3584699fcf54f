import { goTo } from '@/lib/web/answer-auth';
import { beginByProvider } from '@/lib/web/begin-by-provider';
import { defineRoute } from '@/lib/web/define-route';

/** Starts the flow: `next` is where to go once signed in. */
export const GET = defineRoute({
  auth: 'public',
  handle: async ({ request }) => goTo(await beginByProvider('google', new URL(request.url).searchParams)),
});
