import { gatewayNames } from '@/components/operations/gateway-names';
import { Callout } from '@/components/ui/callout';
import { TextLink } from '@/components/ui/text-link';
import { formatMoney } from '@/lib/core/money';
import { relativeTime } from '@/lib/core/time';
import type { RefundTrouble } from '@/lib/features/operations/payment-queries';

/** Refunds that somebody has to look at, above whatever is searched for. */
export function RefundTroubles({ troubles, now }: { troubles: readonly RefundTrouble[]; now: Date }) {
  if (troubles.length === 0) return null;
  return (
    <Callout tone="caution" title="Refunds to look at" className="mb-4">
      <ul className="grid gap-1 text-sm">
        {troubles.map((one) => (
          <li key={one.id} className="wrap-anywhere">
            <TextLink href={`/admin/payments/${one.paymentId}`}>
              {formatMoney(one.amountMinor, one.currency)} to {one.person.name}
            </TextLink>
            {one.state === 'failed'
              ? ` failed at ${gatewayNames[one.gateway]}: nothing went back.`
              : ` should be known by now: asked of ${gatewayNames[one.gateway]} ${relativeTime(one.createdAt, now)}.`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
