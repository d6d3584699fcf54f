import { randomUUID } from 'node:crypto';
import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatMoment } from '@/lib/core/time';
import type { WayIn } from '@/lib/core/ways-in';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { getUser } from './queries';

export type SecurityNotice =
  | { event: 'signed_in'; way: WayIn; from: string }
  | { event: 'password_changed' }
  | { event: 'email_changed' }
  | { event: 'way_added' | 'way_removed'; way: WayIn };

/**
 * Tells the person by mail, so that somebody else's change does not stay unseen. In the transaction of the change; to the proven
 * address that they have then, or to `email`, which was theirs until now.
 */
export async function queueSecurityNotice(
  userId: string,
  notice: SecurityNotice,
  email?: string,
): Promise<void> {
  const { way = null, from = null } = { way: null, from: null, ...notice };
  const page = notice.event === 'password_changed' ? '/sign-in' : '/settings/sign-in';
  await queueMail({
    template: 'security-notice',
    to: email ? { email } : { userId },
    props: {
      ...{ event: notice.event, way, from },
      at: formatMoment(new Date(), localityOf(await getUser(userId))),
      link: new URL(page, env().BASE_URL).href,
    },
    idempotencyKey: `security-notice:${randomUUID()}`,
  });
}
