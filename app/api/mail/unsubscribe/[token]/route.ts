import { z } from 'zod';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeFault } from '@/lib/core/fault';
import { log } from '@/lib/core/log';
import { UnsubscribeToken } from '@/lib/features/mail/schema';
import { unsubscribe } from '@/lib/features/mail/unsubscribe';
import { readBytes } from '@/lib/web/read-bytes';

const limitBytes = 8 * 1024;
const Body = z.object({ wish: z.enum(['leave', 'stay']).default('leave'), isPage: z.boolean() });

/** The page sends its wish; a mail program sends `List-Unsubscribe=One-Click` and nothing of ours (RFC 8058). */
async function readBody(request: Request): Promise<z.output<typeof Body>> {
  const bytes = await readBytes(request, limitBytes, 'This is no form of ours.');
  const form = new URLSearchParams(new TextDecoder().decode(bytes));
  return Body.parse({ wish: form.get('wish') ?? undefined, isPage: form.has('wish') });
}

/**
 * By POST alone, without a session and from any origin: the sealed token says who leaves what, and only its holder has it.
 * Answers a page with its page, and a program with 200, also for a token that is none: there is nobody to be told.
 */
export async function POST(request: Request, context: { params: Promise<{ token: string }> }) {
  const { token } = await context.params;
  const parsed = UnsubscribeToken.safeParse(token);
  const body = await readBody(request).catch(() => null);
  if (!body || !parsed.success) return new Response(null, { status: 400 });
  try {
    await unsubscribe(parsed.data, { isWanted: body.wish === 'stay' });
  } catch (error) {
    if (!isAppError(error, 'not_found')) {
      log().error({ fault: describeFault(error) }, 'a wish for no more mail was not kept');
      return new Response(null, { status: 500 });
    }
  }
  if (!body.isPage) return new Response(null, { status: 200 });
  return Response.redirect(new URL(`/unsubscribe/${parsed.data}`, env().BASE_URL), 303);
}
