import { buttonStyle } from '@/components/ui/button-style';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { formatMoney } from '@/lib/core/money';
import { paymentFailureWords } from '@/lib/core/payment-failure-words';
import { plans } from '@/lib/core/plans';
import type { Payment } from '@/lib/features/billing/payment-queries';

type OpenPaymentsProps = {
  payments: readonly Payment[];
  /** The checkout would take it up again. */
  canGoOn: (payment: Payment) => boolean;
};

/** What was begun and not ended, and how to go on; whether it was paid says its own page, which asks the gateway. */
export function OpenPayments({ payments, canGoOn }: OpenPaymentsProps) {
  return payments.map((payment) => {
    const { id, planId, amountMinor, currency, failure } = payment;
    return (
      <Callout
        key={id}
        tone="caution"
        className="mb-6"
        title={`Your payment of ${formatMoney(amountMinor, currency)} for ${plans[planId].name} is open`}
        action={
          <div className="flex flex-wrap gap-2">
            <LinkButton size="small" href={`/billing/payments/${id}`}>
              See how it stands
            </LinkButton>
            {canGoOn(payment) && (
              <a
                href={`/billing/pay/${planId}?currency=${currency}`}
                className={buttonStyle('secondary', 'small')}
              >
                Go on paying
              </a>
            )}
          </div>
        }
      >
        {failure
          ? paymentFailureWords[failure]
          : 'If you have confirmed it, there is nothing to do: your bank may still be at it.'}
      </Callout>
    );
  });
}
