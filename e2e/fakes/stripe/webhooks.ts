import Stripe from 'stripe';
import { newId } from './world';

export type FakeEvent = Omit<Stripe.Event, 'type' | 'data'> & { type: string; data: { object: object } };

/** Where events go, and how the way there misbehaves. */
export type Endpoint = {
  url: string | null;
  secret: string;
  /** So often each is sent. */
  copies: number;
  delayMs: number;
  /** So many of the next are lost for good. */
  drop: number;
  /** Kept until they are let go, in any order. */
  isHeld: boolean;
};

export type Delivery = { eventId: string; type: string; status: number | null };

export type Webhooks = {
  endpoint: Endpoint;
  events: FakeEvent[];
  held: FakeEvent[];
  deliveries: Delivery[];
  emit: (type: string, object: object, createdAt: number) => void;
  /** Sends what was held, shuffled. */
  release: () => void;
  send: (event: FakeEvent) => Promise<void>;
  /** Resolves when nothing is on its way. */
  settled: () => Promise<void>;
  close: () => void;
};

const mostTries = 5;
const firstPauseMs = 300;

/** Backwards, and every other one first: an order that nothing happened in. */
const shuffled = <T>(list: readonly T[]): T[] => {
  const backwards = list.toReversed();
  const half = (rest: number) => backwards.filter((_, index) => index % 2 === rest);
  return [...half(0), ...half(1)];
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Signed at the moment of sending, by the real clock: that is what the receiver compares it with. */
export function signedHeader(payload: string, secret: string): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret });
}

export function createWebhooks(secret: string): Webhooks {
  const endpoint: Endpoint = { url: null, secret, copies: 1, delayMs: 0, drop: 0, isHeld: false };
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  const hooks: Webhooks = {
    ...{ endpoint, events: [], held: [], deliveries: [] },
    emit(type, object, createdAt) {
      const event: FakeEvent = {
        ...{ id: newId('evt'), object: 'event', api_version: Stripe.API_VERSION, created: createdAt },
        ...{ livemode: false, pending_webhooks: 1, request: null, type },
        data: { object: structuredClone(object) },
      };
      hooks.events.push(event);
      if (!endpoint.url) return;
      if (endpoint.drop > 0) endpoint.drop -= 1;
      else if (endpoint.isHeld) hooks.held.push(event);
      else for (let copy = 0; copy < endpoint.copies; copy += 1) start(event);
    },
    release() {
      for (const event of shuffled(hooks.held.splice(0))) {
        for (let copy = 0; copy < endpoint.copies; copy += 1) start(event);
      }
    },
    send: deliver,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: () => closing.abort(),
  };

  function start(event: FakeEvent): void {
    const sending = pause(endpoint.delayMs)
      .then(() => deliver(event))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  }

  async function deliver(event: FakeEvent): Promise<void> {
    const payload = JSON.stringify(event);
    for (let number = 1; number <= mostTries && endpoint.url && !closing.signal.aborted; number += 1) {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signedHeader(payload, endpoint.secret),
        },
        body: payload,
        signal: closing.signal,
      }).catch(() => null);
      hooks.deliveries.push({ eventId: event.id, type: event.type, status: response?.status ?? null });
      if (response?.ok) return;
      await pause(firstPauseMs * 2 ** (number - 1));
    }
  }

  return hooks;
}
