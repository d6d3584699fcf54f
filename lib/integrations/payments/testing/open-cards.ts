import { createGate } from '@/lib/core/call-provider';
import { readGroup } from '@/lib/core/env';
import { isProviderError, type ProviderError } from '@/lib/core/errors';
import type { CallRecord } from '@/lib/core/providers';
import { vendorGroups } from '@/lib/core/vendor-groups';
import { createStripe } from '../stripe';
import type { Patience } from '../stripe-calls';
import type { StripeConfig } from '../stripe-client';
import type { Cards } from '../types';

export function cardConfig(baseUrl: string, settings: Record<string, string> = {}): StripeConfig {
  const source = {
    STRIPE_SECRET_KEY: 'sk_test_fake',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_fake',
    STRIPE_WEBHOOK_SECRET: 'whsec_fake',
    STRIPE_API_BASE: baseUrl,
    ...settings,
  };
  const config = readGroup(source, 'Stripe', vendorGroups.stripe.shape);
  if (!config) throw new Error('no settings');
  return config;
}

/** The vendor against one server, with its ledger kept in hand. */
export function openCards(
  baseUrl: string,
  settings: Record<string, string> = {},
  patience: Patience = { readMs: 2_000, writeMs: 2_000 },
): { cards: Cards; rows: CallRecord[] } {
  const rows: CallRecord[] = [];
  const { call } = createGate({ provider: 'stripe', record: (row) => rows.push(row) });
  return { cards: createStripe(cardConfig(baseUrl, settings), call, patience), rows };
}

export async function providerFailure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (isProviderError(error)) return error;
  throw error;
}
