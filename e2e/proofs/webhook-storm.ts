// Many deliveries of many events to two doors, and a world that goes on meanwhile.
import Stripe from 'stripe';
import type { FakeStripe } from '../fakes/stripe/start-stripe';
import { cancelLater, cancelNow } from '../fakes/stripe/subscriptions';
import type { FakeEvent } from '../fakes/stripe/webhooks';

export const webhookSecret = 'whsec_of_the_proofs';
const path = '/api/webhooks/stripe';

/** @returns a number from 0 to below 1, the same row for the same seed */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle<T>(list: T[], dice: () => number): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(dice() * (last + 1));
    [list[last], list[chosen]] = [list[chosen] as T, list[last] as T];
  }
  return list;
}

export const sign = (payload: string, more: { secret?: string; timestamp?: number } = {}): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, ...more });

/** The status, or null when the line broke. */
export async function deliver(
  origin: string,
  body: string,
  signature: string | null,
): Promise<number | null> {
  const headers = signature === null ? undefined : { 'stripe-signature': signature };
  const response = await fetch(origin + path, { method: 'POST', body, headers }).catch(() => null);
  await response?.arrayBuffer().catch(() => undefined);
  return response?.status ?? null;
}

/** As a gateway does: again, to whichever door, until it is taken. Gives how often it was sent. */
export async function deliverUntilTaken(origin: () => string, event: FakeEvent): Promise<number> {
  const payload = JSON.stringify(event);
  for (let sent = 1; sent <= 200; sent += 1) {
    const status = await deliver(origin(), payload, sign(payload));
    if (status === 200) return sent;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${event.type} was never taken`);
}

/** So many lanes that each take the next piece of work until there is none. */
export async function inLanes(lanes: number, next: () => (() => Promise<unknown>) | null): Promise<void> {
  const lane = async () => {
    for (let work = next(); work; work = next()) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Something happens to one of the subscriptions that run: one more event. False when none runs. */
export function changeOne({ world }: FakeStripe, dice: () => number): boolean {
  const running = [...world.subscriptions.values()].filter(({ status }) => status === 'active');
  const one = running[Math.floor(dice() * running.length)];
  if (!one) return false;
  if (running.length > 1 && dice() < 0.2) cancelNow(world, one);
  else cancelLater(world, one, !one.cancel_at_period_end);
  return true;
}
