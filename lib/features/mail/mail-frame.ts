import { env } from '@/lib/core/env';
import { noticeKinds } from '@/lib/core/mail';
import { mailSettings } from '@/lib/integrations/email';
import type { MailFrame } from '@/lib/integrations/email/types';
import { unsubscribeLinks } from './unsubscribe-link';

type Framed = MailFrame & {
  /** For mail programs: the same, by one POST. */
  oneClickUrl: string | null;
};

/** What surrounds one mail: a notice to a person has the links that leave it. */
export async function mailFrame({
  userId,
  template,
}: {
  userId: string | null;
  template: string;
}): Promise<Framed> {
  const { BASE_URL: baseUrl, MAIL_POSTAL_ADDRESS } = env();
  const kind = noticeKinds.find((one) => one === template);
  const links = kind && userId ? unsubscribeLinks(userId, kind) : null;
  return {
    baseUrl,
    postalAddress: (await mailSettings())?.postalAddress ?? MAIL_POSTAL_ADDRESS ?? null,
    unsubscribeUrl: links?.page ?? null,
    oneClickUrl: links?.oneClick ?? null,
  };
}
