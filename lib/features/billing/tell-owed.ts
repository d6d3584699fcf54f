import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import { type Currency, type PlanId, plans } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import { getUser } from '@/lib/features/account/queries';
import { queueMail } from '@/lib/features/mail/queue-mail';
import { graceDays } from './rights-of';

type Owed = {
  gatewayId: string;
  planId: PlanId;
  amountMinor: number;
  currency: Currency;
  pastDueSince: Date;
};

const reason =
  'The charge for the next period did not go through. Check the card under Billing, or put another one in; it is then charged again by itself.';

/** Mails that a renewal is owed, what to do, and until when the plan goes on; once for each time that it is. */
export async function tellOwed(userId: string, owed: Owed): Promise<void> {
  const { gatewayId, planId, amountMinor, currency, pastDueSince } = owed;
  const graceUntil = new Date(pastDueSince.getTime() + graceDays * 86_400_000);
  await queueMail({
    template: 'payment-failed',
    to: { userId },
    props: {
      ...{ plan: plans[planId].name, amount: formatMoney(amountMinor, currency), reason },
      graceUntil: formatDate(graceUntil, localityOf(await getUser(userId))),
      link: new URL('/billing', env().BASE_URL).href,
    },
    idempotencyKey: `payment-failed:${gatewayId}:${pastDueSince.getTime()}`,
  });
}
