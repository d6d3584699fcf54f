import { readFileSync } from 'node:fs';
import type { OpenAiState, OpenAiTrouble } from './fakes/openai';
import type { StripeState, StripeTrouble } from './fakes/stripe/start-stripe';
import { dataFile } from './fixtures';

async function ask<T>(fake: string, path: string, body?: unknown): Promise<T> {
  const doors = JSON.parse(readFileSync(dataFile('fakes.json'), 'utf8')) as Record<string, string>;
  const response = await fetch(`${doors[fake]}/__fake/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** Breaks the fake of OpenAI, or makes it well again. */
export const troubleOpenAi = (trouble: OpenAiTrouble | null) =>
  ask<OpenAiState>('openai', 'trouble', trouble);

/** The keys that it accepts from now on. */
export const acceptKeys = (keys: readonly string[]) => ask<OpenAiState>('openai', 'keys', keys);

export const openAiState = () => ask<OpenAiState>('openai', 'state');

/** Breaks the fake of Stripe, or makes it well again. */
export const troubleStripe = (trouble: StripeTrouble | null) =>
  ask<StripeState>('stripe', 'trouble', trouble);

/** Its time goes on: what renews, fails, is tried again or expires meanwhile does. */
export const advanceStripe = (seconds: number) => ask<StripeState>('stripe', 'advance', { seconds });

/** How its events come: twice, late, in any order, or not at all. */
export const steerWebhooks = (endpoint: Partial<StripeState['endpoint']>) =>
  ask<StripeState>('stripe', 'webhooks', endpoint);

export const stripeState = () => ask<StripeState>('stripe', 'state');
