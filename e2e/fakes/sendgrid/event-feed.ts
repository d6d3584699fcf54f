import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type FakeMailEvent = { email: string; event: string; sg_event_id: string; timestamp: number } & Record<
  string,
  unknown
>;

/** Where events go, and how the way there misbehaves. */
export type MailEndpoint = {
  url: string | null;
  /** So often each batch is sent. */
  copies: number;
  delayMs: number;
  /** So many of the next events are lost for good. */
  drop: number;
  /** Kept until they are let go, in another order. */
  isHeld: boolean;
  /** An earlier time is signed: a batch that was long on its way. */
  ageSeconds: number;
};

export type EventDelivery = { events: number; status: number | null };

export type EventFeed = {
  endpoint: MailEndpoint;
  /** What the console shows of its key: SPKI, base64. */
  publicKey: () => string;
  events: FakeMailEvent[];
  deliveries: EventDelivery[];
  emit: (events: FakeMailEvent[]) => void;
  /** Sends what was held, shuffled, in one batch or more. */
  release: () => void;
  /** Signs with a new key from now on. */
  rotate: () => void;
  /** Resolves when nothing is on its way. */
  settled: () => Promise<void>;
  close: () => void;
};

export type SigningKey = { privateKey: KeyObject; publicKey: string };

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

/** What SendGrid sends with a batch, signed at the moment of sending. */
export function signedEventHeaders(
  body: string | Uint8Array,
  { privateKey }: SigningKey,
  at = new Date(),
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
  return {
    'content-type': 'application/json',
    'X-Twilio-Email-Event-Webhook-Signature': sign('sha256', signed, privateKey).toString('base64'),
    'X-Twilio-Email-Event-Webhook-Timestamp': timestamp,
  };
}

const mostInBatch = 1_000;
const mostTries = 5;
const firstPauseMs = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Backwards, and every other one first: an order that nothing happened in. */
const shuffled = <T>(list: readonly T[]): T[] => {
  const backwards = list.toReversed();
  const half = (rest: number) => backwards.filter((_, index) => index % 2 === rest);
  return [...half(0), ...half(1)];
};

export function createEventFeed(first: SigningKey, url: string | null): EventFeed {
  let key = first;
  const endpoint: MailEndpoint = { url, copies: 1, delayMs: 0, drop: 0, isHeld: false, ageSeconds: 0 };
  const held: FakeMailEvent[] = [];
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  function start(events: FakeMailEvent[]): void {
    if (!endpoint.url || events.length === 0) return;
    for (let copy = 0; copy < endpoint.copies; copy += 1) {
      const sending = pause(endpoint.delayMs)
        .then(() => deliver(events))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
  }

  async function deliver(events: FakeMailEvent[]): Promise<void> {
    const body = JSON.stringify(events);
    for (let number = 1; number <= mostTries && endpoint.url && !closing.signal.aborted; number += 1) {
      const at = new Date(Date.now() - endpoint.ageSeconds * 1_000);
      const headers = signedEventHeaders(body, key, at);
      const request = { method: 'POST', headers, body, signal: closing.signal };
      const response = await fetch(endpoint.url, request).catch(() => null);
      feed.deliveries.push({ events: events.length, status: response?.status ?? null });
      if (response?.ok) return;
      await pause(firstPauseMs * 2 ** (number - 1));
    }
  }

  const feed: EventFeed = {
    ...{ endpoint, events: [], deliveries: [], publicKey: () => key.publicKey },
    emit(events) {
      feed.events.push(...events);
      const lost = Math.min(endpoint.drop, events.length);
      endpoint.drop -= lost;
      const kept = events.slice(lost);
      if (endpoint.isHeld) held.push(...kept);
      else start(kept);
    },
    release() {
      const all = shuffled(held.splice(0));
      for (let from = 0; from < all.length; from += mostInBatch) start(all.slice(from, from + mostInBatch));
    },
    rotate() {
      key = newSigningKey();
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: () => closing.abort(),
  };
  return feed;
}
