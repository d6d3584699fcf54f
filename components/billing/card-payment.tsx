'use client';

import { Elements } from '@stripe/react-stripe-js';
import { useEffect } from 'react';
import type { Price } from '@/lib/core/plans';
import { CardForm, type StartCardPayment } from './card-form';
import { CardFormMissing } from './card-form-missing';
import { CardFormSkeleton } from './card-form-skeleton';
import { useCardAppearance } from './use-card-appearance';
import { type CardFormSettings, useStripeScript } from './use-stripe-script';

type CardPaymentProps = {
  settings: CardFormSettings;
  price: Price;
  /** Charged again by itself: the form then asks for ways to pay that can be. */
  renews: boolean;
  /** Says the amount: Pay €11. */
  payLabel: string;
  start: StartCardPayment;
  /** Opened in another tab when the session ended, so that what was typed stays. */
  signInHref: string;
};

/** Stripe’s form for cards, wallets and bank debits. Nothing exists at Stripe before Pay is pressed. */
export function CardPayment({ settings, price, renews, ...form }: CardPaymentProps) {
  const stripe = useStripeScript(settings);
  const appearance = useCardAppearance();
  useFreshPage();
  if (stripe === 'failed') return <CardFormMissing />;
  if (!stripe || !appearance) return <CardFormSkeleton />;
  const { amountMinor, currency } = price;
  return (
    <Elements
      stripe={stripe}
      options={{
        ...{ mode: renews ? 'subscription' : 'payment', amount: amountMinor },
        ...{ currency: currency.toLowerCase(), appearance },
      }}
    >
      <CardForm price={price} {...form} />
    </Elements>
  );
}

/** Back from the gateway by the browser's button, a kept page would still show that it pays. */
function useFreshPage(): void {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
}
