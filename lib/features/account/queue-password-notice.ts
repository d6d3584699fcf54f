import { randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { queueMail } from '@/lib/features/mail/queue-mail';

/** Tells the person by mail, so that somebody else's change does not stay unseen. In the transaction of the change. */
export async function queuePasswordNotice(userId: string): Promise<void> {
  await queueMail({
    template: 'password-changed',
    to: { userId },
    props: { link: new URL('/sign-in', env().BASE_URL).href },
    idempotencyKey: `password-changed:${randomUUID()}`,
  });
}
