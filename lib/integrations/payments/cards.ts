import { keyedHash } from '@/lib/core/crypto';
import { callOf } from '../runtime';
import { configOf, webhookSecretsOf } from '../secrets';
import { createStripe } from './stripe';
import { readCardEvent as readSignedEvent } from './stripe-events';
import type { CardEvent, Cards } from './types';

/** Cards as they are set up now; null when they are not. */
export async function cardsOf(): Promise<Cards | null> {
  const config = await configOf('stripe');
  if (!config) return null;
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = config;
  const settings = keyedHash('stripe-gate', `${STRIPE_API_BASE} ${STRIPE_SECRET_KEY}`).slice(0, 16);
  return createStripe(config, callOf('stripe', settings));
}

export async function isCardsSetUp(): Promise<boolean> {
  return (await configOf('stripe')) !== null;
}

/** What the browser needs to show the form for a card; another script than Stripe's own only in tests. */
export async function cardFormSettings(): Promise<{
  publishableKey: string;
  scriptUrl: string | null;
} | null> {
  const config = await configOf('stripe');
  if (!config) return null;
  return { publishableKey: config.STRIPE_PUBLISHABLE_KEY, scriptUrl: config.STRIPE_JS_URL ?? null };
}

/**
 * A webhook's event, when one of the secrets that are good now signed it.
 * @throws AppError `unauthenticated` for what is not signed, stale or of the future, `invalid` for what is no event
 */
export async function readCardEvent(bytes: Uint8Array, signature: string | null): Promise<CardEvent> {
  return readSignedEvent(bytes, signature, await webhookSecretsOf('STRIPE_WEBHOOK_SECRET'), new Date());
}
