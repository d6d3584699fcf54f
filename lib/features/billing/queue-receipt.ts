import { env } from '@/lib/core/env';
import { localityOf } from '@/lib/core/locality';
import { formatMoney } from '@/lib/core/money';
import { type PlanId, plans } from '@/lib/core/plans';
import { formatDate } from '@/lib/core/time';
import { getUser } from '@/lib/features/account/queries';
import { queueMail } from '@/lib/features/mail/queue-mail';

export type Receipt = {
  planId: PlanId;
  amountMinor: number;
  currency: string;
  paidAt: Date;
  until: Date | null;
  renews: boolean;
  /** Ours, or the gateway's number of the invoice: one receipt for each. */
  reference: string;
};

export const receiptKeyOf = (reference: string): string => `payment-receipt:${reference}`;

/** Mails what was paid, once for each reference. */
export async function queueReceipt(userId: string, receipt: Receipt): Promise<void> {
  const { planId, amountMinor, currency, paidAt, until, renews, reference } = receipt;
  const locality = localityOf(await getUser(userId));
  await queueMail({
    template: 'payment-receipt',
    to: { userId },
    props: {
      plan: plans[planId].name,
      amount: formatMoney(amountMinor, currency),
      paidOn: formatDate(paidAt, locality),
      until: until && formatDate(until, locality),
      ...{ renews, reference },
      link: new URL('/billing', env().BASE_URL).href,
    },
    idempotencyKey: receiptKeyOf(reference),
  });
}
