import Stripe from 'stripe';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { redactEvent } from './stripe-redact';
import type { CardEvent } from './types';

const oldestSeconds = 300;
const futureSeconds = 60;
const mostHeaderChars = 4_096;

const reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .catch(null);

const Event = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('event'),
  type: z.string().min(1).max(255),
  created: z.number().int().positive(),
  data: z.object({
    object: z.looseObject({
      object: z.string(),
      id: z.string().nullish().catch(null),
      customer: reference,
      charge: reference,
    }),
  }),
});

const refuse = (reason: string, cause?: unknown) =>
  new AppError('unauthenticated', 'This event is not signed by Stripe for us, or not now.', {
    reason,
    cause,
  });

/** The moment that the signature covers. The SDK checks its age alone, and would let one of the future wait for its time. */
function assertTimely(header: string, now: Date): void {
  const stamps = header.split(',').flatMap((part) => /^\s*t=(\d{1,11})\s*$/.exec(part)?.[1] ?? []);
  const [stamp] = stamps;
  if (stamp === undefined || stamps.length > 1) throw refuse('no_signature');
  const ageSeconds = Math.floor(now.getTime() / 1_000) - Number(stamp);
  if (ageSeconds > oldestSeconds) throw refuse('stale');
  if (ageSeconds < -futureSeconds) throw refuse('future');
}

/** Which one of the secrets signed it does not matter: while one is rolled the old and the new are good. */
function isSigned(bytes: Uint8Array, header: string, secrets: readonly string[], now: Date): boolean {
  return secrets.some((secret) => {
    try {
      return Stripe.webhooks.signature?.verifyHeader(
        bytes,
        header,
        secret,
        oldestSeconds,
        undefined,
        now.getTime(),
      );
    } catch {
      return false;
    }
  });
}

/**
 * A webhook's event, once its signature was found good. It carries no truth, only whom to ask about.
 * @throws AppError `unauthenticated` for what is not signed, stale or of the future, `invalid` for what is no event
 */
export function readCardEvent(
  bytes: Uint8Array,
  signature: string | null,
  secrets: readonly string[],
  now: Date,
): CardEvent {
  if (!signature || signature.length > mostHeaderChars || bytes.byteLength === 0)
    throw refuse('no_signature');
  assertTimely(signature, now);
  if (!isSigned(bytes, signature, secrets, now)) throw refuse('forged');
  const { event, raw } = parseEvent(bytes);
  const { object } = event.data;
  return {
    id: event.id,
    type: event.type,
    customerId: (object.object === 'customer' ? object.id : object.customer) ?? null,
    chargeReference: (object.object === 'charge' ? object.id : object.charge) ?? null,
    occurredAt: new Date(event.created * 1_000),
    redacted: redactEvent(raw),
  };
}

function parseEvent(bytes: Uint8Array) {
  try {
    const raw: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { event: Event.parse(raw), raw };
  } catch (cause) {
    throw new AppError('invalid', 'This is no event that can be read.', { reason: 'unreadable', cause });
  }
}
