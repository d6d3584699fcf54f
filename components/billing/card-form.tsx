'use client';

import { PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js';
import type { Stripe, StripeElements } from '@stripe/stripe-js';
import { type FormEvent, useRef, useState } from 'react';
import { answerOf, notChargedWords } from '@/components/forms/answer-of';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { TextLink } from '@/components/ui/text-link';
import type { Price } from '@/lib/core/plans';
import type { ActionError, ActionResult } from '@/lib/core/result';
import { CardFormMissing } from './card-form-missing';
import { CardFormSkeleton } from './card-form-skeleton';
import { type ConfirmFailure, readStripeError } from './read-stripe-error';

type Checkout = { clientSecret: string; kind: 'payment' | 'setup' };
export type StartCardPayment = (
  input: Pick<Price, 'planId' | 'currency'>,
) => Promise<ActionResult<{ paymentId: string; checkout: Checkout | null }>>;

type CardFormProps = { price: Price; payLabel: string; start: StartCardPayment; signInHref: string };

type Problem = { words: string; isSignedOut?: boolean };
type Ended = { problem: Problem } | { path: string };

export function CardForm({ price, payLabel, start, signInHref }: CardFormProps) {
  const [stripe, elements] = [useStripe(), useElements()];
  const [state, setState] = useState<'loading' | 'ready' | 'missing'>('loading');
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isPaying = useRef(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!stripe || !elements || isPaying.current) return;
    isPaying.current = true;
    setIsPending(true);
    setProblem(null);
    const ended = await pay(stripe, elements, () => start(price));
    // While the next page loads it still pays: a second press must find it so.
    if ('path' in ended) return window.location.assign(ended.path);
    isPaying.current = false;
    setIsPending(false);
    setProblem(ended.problem);
  }

  if (state === 'missing') return <CardFormMissing />;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {state === 'loading' && <CardFormSkeleton />}
      <PaymentElement
        options={{ layout: 'tabs' }}
        onReady={() => setState('ready')}
        onLoadError={() => setState('missing')}
      />
      <FormError message={problem?.words ?? null} />
      {problem?.isSignedOut && (
        <p className="text-sm">
          <TextLink href={signInHref} target="_blank">
            Sign in again in a new tab
          </TextLink>
          , then press “{payLabel}” here. What you typed stays.
        </p>
      )}
      <Button type="submit" tone="primary" size="large" isPending={isPending} className="w-full">
        {payLabel}
      </Button>
    </form>
  );
}

const toEnded = (failure: ConfirmFailure, path: string): Ended =>
  failure.next === 'look' ? { path } : { problem: { words: failure.words } };

function toProblem({ code, message }: ActionError): Problem {
  return { words: message, isSignedOut: code === 'unauthenticated' };
}

async function pay(
  stripe: Stripe,
  elements: StripeElements,
  start: () => ReturnType<StartCardPayment>,
): Promise<Ended> {
  const typed = await elements.submit();
  if (typed.error) return { problem: { words: typed.error.message ?? 'Check what you typed.' } };
  const started = await answerOf(start(), notChargedWords);
  if (!started.ok) {
    return started.error.reason === 'subscription_exists'
      ? { path: '/billing' }
      : { problem: toProblem(started.error) };
  }
  const { paymentId, checkout } = started.data;
  const path = `/billing/payments/${paymentId}`;
  if (!checkout) return { path };
  const order = {
    ...{ elements, clientSecret: checkout.clientSecret },
    confirmParams: { return_url: new URL(path, window.location.origin).href },
  };
  const confirming = checkout.kind === 'payment' ? stripe.confirmPayment(order) : stripe.confirmSetup(order);
  // It comes back only when it did not lead to the next page; a throw says nothing of the charge.
  const { error } = await confirming.catch(() => ({ error: { type: 'api_error' } as const }));
  return toEnded(readStripeError(error), path);
}
