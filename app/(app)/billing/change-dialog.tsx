'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { confirmKeptCard } from '@/components/billing/confirm-kept-card';
import { type CardFormSettings, useStripeScript } from '@/components/billing/use-stripe-script';
import { BusyLine } from '@/components/feedback/busy-line';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/show-toast';
import type { PaidPlanId } from '@/lib/core/plans';
import type { ActionResult } from '@/lib/core/result';
import { changePlanAction, previewChangeAction, refreshBillingAction } from './actions';

type ChangeDialogProps = {
  planId: PaidPlanId;
  planName: string;
  settings: CardFormSettings;
};

type Cost = Extract<Awaited<ReturnType<typeof previewChangeAction>>, { ok: true }>['data'];

const scriptMissing =
  'Your bank wants you to confirm this, and what it needs from Stripe could not be loaded. Nothing was charged, and your plan stays as it is. Reload the page and try again.';

/** What a change of plan costs, before it is made; open as long as it stands in the address. */
export function ChangeDialog({ planId, planName, settings }: ChangeDialogProps) {
  const router = useRouter();
  // Loaded now, because it may load the page once more: not in the middle of a payment.
  const stripe = useStripeScript(settings);
  const { cost, problem, setProblem, ask } = useCost(planId);
  const [isPending, setIsPending] = useState(false);
  const close = () => router.replace('/billing', { scroll: false });

  async function change() {
    if (!cost || isPending) return;
    setIsPending(true);
    setProblem(null);
    const failed = await makeChange(() => changePlanAction({ planId, asOf: cost.asOf }), stripe);
    setIsPending(false);
    if (failed) return setProblem(failed);
    showToast({ title: `Your plan is ${planName}` });
    close();
  }

  return (
    <Dialog
      title={`Change to ${planName}?`}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && !isPending) close();
      }}
      footer={
        <>
          <DialogClose render={<Button>Keep my plan</Button>} />
          {cost ? (
            <Button tone="primary" isPending={isPending} onClick={change}>
              {cost.isFree ? 'Change plan' : `Change and pay ${cost.dueNow}`}
            </Button>
          ) : (
            problem && <Button onClick={ask}>Ask again</Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {cost && <CostList cost={cost} />}
        {!cost && !problem && <BusyLine>Asking Stripe what it costs</BusyLine>}
        <FormError message={problem} />
      </div>
    </Dialog>
  );
}

function useCost(planId: PaidPlanId) {
  const [cost, setCost] = useState<Cost | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const hasAsked = useRef(false);
  const ask = useCallback(async () => {
    setProblem(null);
    const result = await previewChangeAction({ planId });
    if (result.ok) setCost(result.data);
    else setProblem(result.error.message);
  }, [planId]);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    ask();
  }, [ask]);
  return { cost, problem, setProblem, ask };
}

/** Null when it is made; else what to tell. */
async function makeChange(
  change: () => ReturnType<typeof changePlanAction>,
  stripe: ReturnType<typeof useStripeScript>,
): Promise<string | null> {
  const result = await change();
  if (!result.ok) return result.error.message;
  const { clientSecret } = result.data;
  if (!clientSecret) return null;
  if (!stripe || stripe === 'failed') return scriptMissing;
  const answer = await confirmKeptCard(stripe, clientSecret);
  if (answer.next === 'retry') return `${answer.words} Your plan stays as it was.`;
  const refreshed: ActionResult<void> = await refreshBillingAction(undefined);
  return refreshed.ok ? null : refreshed.error.message;
}

function CostList({ cost }: { cost: Cost }) {
  const rows = [
    ['Due now', cost.dueNow],
    ...(cost.credit ? [['Taken off for the unused time of your present plan', cost.credit]] : []),
    [`Next charge, on ${cost.nextChargeOn}`, cost.nextCharge],
  ] as const;
  return (
    <>
      <dl className="divide-y divide-line">
        {rows.map(([name, amount]) => (
          <div key={name} className="flex items-baseline justify-between gap-4 py-2">
            <dt>{name}</dt>
            <dd className="font-medium tabular-nums">{amount}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">
        It is paid with the card that you pay with already. Your bank may ask you to confirm it; until then
        your present plan goes on.
      </p>
    </>
  );
}
