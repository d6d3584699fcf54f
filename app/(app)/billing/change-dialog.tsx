'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { confirmKeptCard } from '@/components/billing/confirm-kept-card';
import { type CardFormSettings, useStripeScript } from '@/components/billing/use-stripe-script';
import { BusyLine } from '@/components/feedback/busy-line';
import { answerOf } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/show-toast';
import type { PaidPlanId } from '@/lib/core/plans';
import { changePlanAction, previewChangeAction, refreshBillingAction } from './actions';
import { type ChangeEnd, lookAtChange, makeChange } from './make-change';

type ChangeDialogProps = {
  planId: PaidPlanId;
  planName: string;
  settings: CardFormSettings;
};

const notAsked = 'This site does not answer. Check your connection, then ask again.';

type Cost = Extract<Awaited<ReturnType<typeof previewChangeAction>>, { ok: true }>['data'];

/** What a change of plan costs, before it is made; open as long as it stands in the address. */
export function ChangeDialog({ planId, planName, settings }: ChangeDialogProps) {
  const router = useRouter();
  // Loaded now, because it may load the page once more: not in the middle of a payment.
  const stripe = useStripeScript(settings);
  const { cost, failed, ask } = useCost(planId);
  const { ended, isPending, settle } = useSettling();
  const isUnknown = ended?.end === 'unknown';
  const close = () => router.replace('/billing', { scroll: false });
  const look = () => refreshBillingAction(undefined);

  async function run(steps: () => Promise<ChangeEnd>) {
    if (!(await settle(steps))) return;
    showToast({ title: `Your plan is ${planName}` });
    close();
  }
  function change({ asOf }: Cost) {
    const confirm =
      stripe && stripe !== 'failed' ? (secret: string) => confirmKeptCard(stripe, secret) : null;
    return makeChange(planId, { change: () => changePlanAction({ planId, asOf }), confirm, look });
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
          <DialogClose render={<Button>{isUnknown ? 'Close' : 'Keep my plan'}</Button>} />
          {isUnknown ? (
            <Button
              tone="primary"
              isPending={isPending}
              onClick={() => run(() => lookAtChange(planId, look))}
            >
              Look again
            </Button>
          ) : (
            cost && (
              <Button tone="primary" isPending={isPending} onClick={() => run(() => change(cost))}>
                {cost.isFree ? 'Change plan' : `Change and pay ${cost.dueNow}`}
              </Button>
            )
          )}
          {failed && <Button onClick={ask}>Ask again</Button>}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {cost && <CostList cost={cost} />}
        {!cost && !failed && <BusyLine>Asking Stripe what it costs</BusyLine>}
        <FormError message={failed ?? ended?.words} />
      </div>
    </Dialog>
  );
}

type Left = Exclude<ChangeEnd, { end: 'made' }>;

/** One at a time; what it left stays until the next one ends, if its end is not known. */
function useSettling() {
  const [ended, setEnded] = useState<Left | null>(null);
  const [isPending, setIsPending] = useState(false);
  async function settle(steps: () => Promise<ChangeEnd>): Promise<boolean> {
    if (isPending) return false;
    setIsPending(true);
    setEnded((before) => (before?.end === 'unknown' ? before : null));
    const now = await steps().finally(() => setIsPending(false));
    if (now.end !== 'made') setEnded(now);
    return now.end === 'made';
  }
  return { ended, isPending, settle };
}

function useCost(planId: PaidPlanId) {
  const [cost, setCost] = useState<Cost | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const hasAsked = useRef(false);
  const ask = useCallback(async () => {
    setFailed(null);
    const result = await answerOf(previewChangeAction({ planId }), notAsked);
    if (result.ok) setCost(result.data);
    else setFailed(result.error.message);
  }, [planId]);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    ask();
  }, [ask]);
  return { cost, failed, ask };
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
