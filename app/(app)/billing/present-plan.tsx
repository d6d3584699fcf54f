import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { giftsOf } from '@/lib/core/plan-words';
import type { TierId } from '@/lib/core/plans';
import { CancelDialog } from './cancel-dialog';
import type { PlanView } from './describe-plan';
import { PortalButton } from './portal-button';
import { ResumeButton } from './resume-button';

type PresentPlanProps = {
  plan: PlanView;
  tier: TierId;
  hasModel: boolean;
  hasCards: boolean;
  /** What they are told in the dialog that ends it. */
  periodEnd: string | null;
  /** When Stripe last said so. */
  asOf: string | null;
  /** They are known at Stripe: there is something to look after. */
  hasPortal: boolean;
};

/** What the person has now, and what they can do about it. */
export function PresentPlan(props: PresentPlanProps) {
  const { plan, tier, hasModel, hasCards, periodEnd, asOf, hasPortal } = props;
  const { name, badge, lines, owed, canCancel, canCancelLater, canResume, nowMeans } = plan;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg font-semibold">{name}</h3>
        {badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
      </div>
      {lines.map((line) => (
        <p key={line} className="mt-1">
          {line}
        </p>
      ))}
      {owed && (
        <Callout
          tone="caution"
          className="mt-3"
          title={owed.title}
          action={hasPortal && <PortalButton tone="primary">Update the card</PortalButton>}
        >
          {owed.words}
        </Callout>
      )}
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {giftsOf(tier, hasModel).map((gift) => (
          <li key={gift}>{gift}</li>
        ))}
      </ul>
      {asOf && <p className="mt-3 text-sm text-muted">As Stripe told us on {asOf}.</p>}
      {canCancel && !hasCards && (
        <Callout tone="caution" className="mt-4">
          Payments by card are switched off here right now, so nothing can be changed. Write to the operator
          of this site.
        </Callout>
      )}
      {hasCards && (canCancel || hasPortal) && (
        <div className="mt-4 flex flex-wrap gap-2">
          {canResume && <ResumeButton tone={owed ? 'secondary' : 'primary'} />}
          {hasPortal && <PortalButton>Payment methods and billing address</PortalButton>}
          {canCancel && (
            <CancelDialog {...{ planName: name, nowMeans }} periodEnd={canCancelLater ? periodEnd : null} />
          )}
        </div>
      )}
    </Card>
  );
}
