'use client';

import type { Stripe } from '@stripe/stripe-js';
import { useEffect, useState } from 'react';
import { loadStripe } from './load-stripe';

export type CardFormSettings = { publishableKey: string; scriptUrl: string | null };

const patienceMs = 20_000;

/** Stripe.js on this page: null while it comes, `failed` when it does not, within 20 s. */
export function useStripeScript({ publishableKey, scriptUrl }: CardFormSettings): Stripe | 'failed' | null {
  const [stripe, setStripe] = useState<Stripe | 'failed' | null>(null);
  useEffect(() => {
    let isHere = true;
    const settle = (loaded: Stripe | null) => {
      if (isHere) setStripe(loaded ?? 'failed');
    };
    const timer = setTimeout(() => settle(null), patienceMs);
    loadStripe({ publishableKey, scriptUrl })
      .then(settle, () => settle(null))
      .finally(() => clearTimeout(timer));
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [publishableKey, scriptUrl]);
  return stripe;
}
