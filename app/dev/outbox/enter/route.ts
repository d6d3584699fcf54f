import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { defineRoute } from '@/lib/web/define-route';
import { isOutboxToken, outboxCookie } from '@/lib/web/outbox-access';
import { cookieOptions } from '@/lib/web/session-cookie';

/** Changes the token of the printed link for a cookie, so that it does not stay in the address bar. */
export const GET = defineRoute({
  auth: 'public',
  async handle({ request }) {
    const token = new URL(request.url).searchParams.get('token') ?? '';
    if (!(await isOutboxToken(token))) throw new AppError('not_found', 'There is nothing at this address.');
    (await cookies()).set(outboxCookie(), token, cookieOptions(env().BASE_URL));
    redirect('/dev/outbox');
  },
});
