import { findOidc } from '@/lib/integrations/oidc';
import { goTo } from '@/lib/web/answer-auth';
import { beginByProvider } from '@/lib/web/begin-by-provider';
import { defineRoute } from '@/lib/web/define-route';

/** Starts the flow: `next` is where to go once signed in. */
export const GET = defineRoute({
  auth: 'public',
  handle: async ({ request }) => goTo(await beginByProvider('replit', new URL(request.url).searchParams)),
});

/** The same for a script of the page: answers the address to go to. Outside a Repl there is none. */
export const POST = defineRoute({
  auth: 'public',
  async handle({ request, requestId }) {
    if (await findOidc('replit')) {
      return { url: await beginByProvider('replit', new URL(request.url).searchParams) };
    }
    const code = 'REPLIT_AUTH_UNAVAILABLE';
    const message = 'Sign-in with Replit works inside a Repl only. Sign in another way.';
    const error = { code: 'unauthenticated', message, reason: code, requestId };
    return Response.json({ code, message, error }, { status: 401, headers: { 'cache-control': 'no-store' } });
  },
});
