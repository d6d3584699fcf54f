import { TextLink } from '@/components/ui/text-link';
import { formatMoney } from '@/lib/core/money';
import type { PaidPlanId } from '@/lib/core/plans';
import { formatTime } from '@/lib/core/time';
import { readUpiOffer } from '@/lib/features/billing/read-upi-offer';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { UpiButton } from './upi-button';

/** Paying by UPI on PhonePe's page; nothing where the plan can not be paid so. Who has begun goes on with it. */
export async function UpiChoice({ planId }: { planId: PaidPlanId }) {
  const [user, locality] = await Promise.all([requireUser(), readLocality()]);
  const offer = await readUpiOffer(user, { planId });
  if (!offer) return null;
  const price = formatMoney(offer.amountMinor, offer.currency);
  const { open } = offer;
  return (
    <div className="flex flex-col gap-4">
      {open ? (
        <p>
          You have begun to pay {price} by UPI
          {open.hasPage && open.expiresAt
            ? `, and can go on until ${formatTime(open.expiresAt, locality)}. It is the same payment, and is charged once. `
            : '. '}
          <TextLink href={`/billing/payments/${open.paymentId}`}>See how it stands</TextLink>
        </p>
      ) : (
        <p>
          You pay {price} on PhonePe’s page with any UPI app, and come back here. It is paid once: nothing
          renews.
        </p>
      )}
      <UpiButton planId={planId}>{open ? 'Go on at PhonePe' : `Pay ${price} by UPI`}</UpiButton>
    </div>
  );
}
