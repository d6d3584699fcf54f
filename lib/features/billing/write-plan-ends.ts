import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { plans } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import { inTransaction } from '@/lib/db/client';
import { getUser } from '@/lib/features/account/queries';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { findRights } from './find-rights';
import { type EndedPlan, listEndedPasses, listEndedSubscriptions } from './tell-queries';

/** Mails everybody whose plan ended in the last days and who is on Free now; each end is told once. Safe to repeat. */
export async function writePlanEnds(): Promise<void> {
  const ended = [...(await listEndedPasses()), ...(await listEndedSubscriptions())];
  for (const one of ended) await inTransaction(() => tell(one));
}

async function tell({ id, userId, planId, endedAt }: EndedPlan): Promise<void> {
  const { tier } = await findRights({ userId, role: 'user' });
  if (tier !== 'free') return;
  await queueMail({
    template: 'plan-ended',
    to: { userId },
    props: {
      plan: plans[planId].name,
      endedOn: formatDate(endedAt, localityOf(await getUser(userId))),
      link: new URL('/billing', env().BASE_URL).href,
    },
    idempotencyKey: `plan-ended:${id}:${endedAt.toISOString().slice(0, 10)}`,
  });
}
