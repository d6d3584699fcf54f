'use client';

import { useState } from 'react';
import { type Freshness, FreshStep, type StepControl } from '@/app/admin/fresh-step';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/show-toast';
import { Textarea } from '@/components/ui/textarea';
import { formatMoney } from '@/lib/core/money';
import { parseMoney, writeAmount } from '@/lib/core/parse-money';
import type { RefundState } from '@/lib/core/payments';
import type { ActionResult } from '@/lib/core/result';
import { refundPaymentAction } from '../actions';
import type { Gave } from './gave-of';

type Refundable = {
  paymentId: string;
  personName: string;
  gatewayName: string;
  leftMinor: number;
  currency: string;
  /** What it gave, and what becomes of that. */
  gave: Gave;
  /** Names this refund, however often the form is sent. */
  refundKey: string;
};

type RefundStepProps = { refundable: Refundable; freshness: Freshness };

export function RefundStep({ refundable, freshness }: RefundStepProps) {
  return (
    <FreshStep label="Refund" description={refundable.personName} tone="danger" {...freshness}>
      {(control) => <RefundDialog {...refundable} {...control} />}
    </FreshStep>
  );
}

const consequences: Record<Gave, string> = {
  pass: 'When all of it went back its days of Premium end at once. A part of it changes no days.',
  subscription:
    'The subscription goes on and is charged again at its next date, unless you end it with the refund.',
  over: 'What it gave is over already, so nothing ends with it.',
  nothing: 'It gave nothing, so nothing ends.',
};

function RefundDialog({ isOpen, onOpenChange, onStale, ...refundable }: Refundable & StepControl) {
  const { paymentId, personName, gatewayName, leftMinor, currency, gave } = refundable;
  // The page below is read anew while the form is open: the name of this refund stays.
  const [key] = useState(refundable.refundKey);
  const [written, setWritten] = useState(writeAmount(leftMinor, currency));
  const asked = parseMoney(written, currency);
  const [endsSubscription, setEndsSubscription] = useState(false);

  async function refund(values: unknown): Promise<ActionResult<{ state: RefundState }>> {
    const { amount, reason } = values as Record<string, string>;
    const amountMinor = parseMoney(amount ?? '', currency);
    if (amountMinor === null) {
      const fields = { amount: `Write an amount as ${writeAmount(leftMinor, currency)}.` };
      return { ok: false, error: { code: 'invalid', message: fields.amount, fields } };
    }
    const result = await refundPaymentAction({ paymentId, amountMinor, reason, key, endsSubscription });
    if (result.ok || result.error.reason !== 'sign_in_again') return toldAtAmount(result);
    onOpenChange(false);
    onStale();
    return result;
  }

  return (
    <Dialog
      title={`Refund ${personName}`}
      description={`At most ${formatMoney(leftMinor, currency)}, by ${gatewayName}, to where it was paid from.`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <ActionForm
        action={refund}
        onDone={({ state }) => {
          showToast(outcomeOf(state, gatewayName));
          onOpenChange(false);
        }}
      >
        <Field label={`Amount in ${currency}`} name="amount">
          <Input
            name="amount"
            inputMode="decimal"
            defaultValue={writeAmount(leftMinor, currency)}
            onChange={({ target }) => setWritten(target.value)}
            className="max-w-40 tabular-nums"
          />
        </Field>
        <Field
          label="Reason"
          name="reason"
          hint={`Kept with the payment${gatewayName === 'Stripe' ? ' and sent to Stripe' : ''}. Name nobody in it.`}
        >
          <Textarea name="reason" rows={2} maxLength={500} />
        </Field>
        <p className="text-muted">{consequences[gave]}</p>
        {gave === 'subscription' && (
          <Checkbox
            label="End the subscription now, so that nothing is charged again"
            isChecked={endsSubscription}
            onCheckedChange={setEndsSubscription}
          />
        )}
        <SubmitButton>{asked === null ? 'Refund' : `Refund ${formatMoney(asked, currency)}`}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

/** The field is called by what is written into it. */
function toldAtAmount<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok || !result.error.fields?.amountMinor) return result;
  const { amountMinor: amount, ...fields } = result.error.fields;
  return { ok: false, error: { ...result.error, fields: { ...fields, amount } } };
}

function outcomeOf(state: RefundState, gatewayName: string): Parameters<typeof showToast>[0] {
  if (state === 'succeeded') return { title: 'Refunded' };
  if (state === 'pending') {
    return { title: 'On its way', description: `${gatewayName} took it. The bank may need some days.` };
  }
  if (state === 'failed') {
    return {
      ...{ title: `${gatewayName} refused this refund`, tone: 'danger' },
      description: 'Nothing went back, and the amount is free again.',
    };
  }
  return {
    title: `${gatewayName} has not answered yet`,
    description: 'It is asked again by itself, under the same name. Do not refund it again.',
  };
}
