import { randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatZonedMoment } from '@/lib/core/time';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { getUser } from './queries';

/** Tells the person by mail, so that somebody else's change does not stay unseen. In the transaction of the change. */
export async function queuePasswordNotice(userId: string): Promise<void> {
  const locality = localityOf(await getUser(userId));
  await queueMail({
    template: 'security-notice',
    to: { userId },
    props: {
      event: 'password_changed',
      way: null,
      from: null,
      at: formatZonedMoment(new Date(), locality),
      link: new URL('/sign-in', env().BASE_URL).href,
    },
    idempotencyKey: `security-notice:${randomUUID()}`,
  });
}
