import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { formatMoney } from '@/lib/core/money';
import { plans } from '@/lib/core/plans';
import type { PaymentOutcome } from '@/lib/features/billing/read-payment';

type PaymentFactsProps = {
  payment: PaymentOutcome['payment'];
  /** When, in the person's own words for a moment. */
  begun: string;
};

const ways = { stripe: 'Card, by Stripe', phonepe: 'UPI, by PhonePe' };

/** What was bought, for how much, and what to name when somebody asks about it. */
export function PaymentFacts({ payment, begun }: PaymentFactsProps) {
  const { id, planId, amountMinor, currency, gateway } = payment;
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[max-content_1fr]">
        <Fact name="For">{plans[planId].name}</Fact>
        <Fact name="Price">
          <span className="tabular-nums">{formatMoney(amountMinor, currency)}</span>
        </Fact>
        <Fact name="Paid with">{ways[gateway]}</Fact>
        <Fact name="Begun">{begun}</Fact>
        <Fact name="Number">
          <span className="break-all tabular-nums">{id}</span>
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
