import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatDate } from '@/lib/core/time';
import { getUser } from '@/lib/features/account/queries';
import { isNoticeWanted } from '@/lib/features/mail/notice-queries';
import { queueMail } from '@/lib/features/mail/queue-mail';
import type { Application } from './queries';

/** Mails the confirmation of one application to who wants it; however often it is marked as applied, once. */
export async function confirmApplication(actor: Actor, application: Application): Promise<void> {
  if (!(await isNoticeWanted(actor.userId, 'application-confirmation'))) return;
  const locality = localityOf(await getUser(actor.userId));
  await queueMail({
    template: 'application-confirmation',
    to: { userId: actor.userId },
    props: {
      jobTitle: application.title,
      company: application.company,
      applicationId: application.id,
      appliedOn: formatDate(application.appliedAt ?? application.updatedAt, locality),
      link: new URL(`/applications/${application.id}`, env().BASE_URL).href,
    },
    idempotencyKey: `application-confirmation:${application.id}`,
  });
}
