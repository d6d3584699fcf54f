import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import type { MailEventType } from '@/lib/core/mail';
import type { MailEvent, MailEventsRead, MailEventsRefusal } from './types';

const mostMailEvents = 1_000;
/** An event is about 1 kB; a followed link with a long address may be 3 kB. */
export const mostMailEventBytes = 4 * 1024 * 1024;
/** SendGrid tries for a day, and does not say that it signs anew: repeated events are known by their key and do nothing. */
const oldestMs = 25 * 3_600_000;
const aheadMs = 5 * 60_000;
const mostSignatureChars = 200;

/** A key as the console shows it, or as a PEM; null when it is none on P-256. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const der = Buffer.from(text.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

function isSignedBy(key: KeyObject | null, signed: Uint8Array, signature: Uint8Array): boolean {
  try {
    return key !== null && verify('sha256', signed, { key, dsaEncoding: 'der' }, signature);
  } catch {
    return false;
  }
}

const refuse = (refusal: MailEventsRefusal): MailEventsRead => ({ isGood: false, refusal });

const text = z.string().optional().catch(undefined);

const Event = z.object({
  event: z.string(),
  sg_event_id: z.string().regex(/^[\w=+/-]{1,150}$/),
  timestamp: z.number().positive(),
  /** Ours, as it went along; of somebody else's mail there is none. */
  mail_id: z.uuid().nullable().catch(null),
  ...{ type: text, status: text, reason: text, response: text },
});
type Event = z.infer<typeof Event>;

const types: Record<string, MailEventType> = {
  ...{ processed: 'processed', deferred: 'deferred', delivered: 'delivered', open: 'open', click: 'click' },
  ...{ dropped: 'dropped', bounce: 'bounce', spamreport: 'spamreport', unsubscribe: 'unsubscribe' },
};

const typeOf = ({ event, type }: Event): MailEventType | null => {
  if (event === 'bounce' && type === 'blocked') return 'blocked';
  return Object.hasOwn(types, event) ? (types[event] ?? null) : null;
};

/** Why SendGrid does not try, in its own words: no others are kept. */
const dropReasons = [
  'Bounced Address',
  'Unsubscribed Address',
  'Spam Reporting Address',
  'Spam Content',
  'Invalid SMTPAPI header',
  'Invalid',
  'Recipient List over Package Quota',
];

const isClass = (status: string | undefined) =>
  status !== undefined && /^[245]\.\d{1,3}\.\d{1,3}$/.test(status);

/** `550 5.1.1 The mailbox asha@… is full` → `550 5.1.1`: what a server of others wrote is not kept. */
function reasonOf(type: MailEventType, { status, reason, response }: Event): string | null {
  const told = reason ?? response ?? '';
  if (type === 'dropped') {
    const known = dropReasons.find((one) => told.toLowerCase().startsWith(one.toLowerCase()));
    if (known) return known.toLowerCase();
  }
  if (type !== 'dropped' && type !== 'deferred' && type !== 'bounce' && type !== 'blocked') return null;
  const [, code, enhanced] =
    /(?:^|[\s"(])([45]\d\d)(?:[ -]+([45]\.\d{1,3}\.\d{1,3}))?(?![\d.])/.exec(told) ?? [];
  const parts = [code, enhanced ?? (isClass(status) ? status : undefined)].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}

function toMailEvent(raw: unknown, now: Date): MailEvent[] {
  const event = Event.safeParse(raw).data;
  const type = event && typeOf(event);
  if (!event || !type) return [];
  const occurredAt = new Date(Math.min(event.timestamp * 1_000, now.getTime()));
  const { sg_event_id: key, mail_id: messageId } = event;
  return [{ key, messageId, type, reason: reasonOf(type, event), occurredAt }];
}

function parseBatch(bytes: Uint8Array): unknown[] | null {
  try {
    const batch: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(batch) ? batch : null;
  } catch {
    return null;
  }
}

/**
 * A batch of events, verified over its raw bytes before it is read; never throws. Signed is `timestamp + body`, by ECDSA on P-256
 * with SHA-256. What is unknown or no event is left out, and the others of its batch count.
 */
export function readSendGridEvents(
  bytes: Uint8Array,
  headers: Headers,
  publicKeys: readonly string[],
  now: Date,
): MailEventsRead {
  if (bytes.byteLength > mostMailEventBytes) return refuse('too_large');
  if (publicKeys.length === 0) return refuse('unconfigured');
  const signature = headers.get('x-twilio-email-event-webhook-signature') ?? '';
  const timestamp = headers.get('x-twilio-email-event-webhook-timestamp') ?? '';
  if (!/^\d{1,11}$/.test(timestamp) || !/^[A-Za-z0-9+/]+=*$/.test(signature)) return refuse('unsigned');
  if (signature.length > mostSignatureChars) return refuse('forged');
  const ageMs = now.getTime() - Number(timestamp) * 1_000;
  if (ageMs > oldestMs) return refuse('stale');
  if (ageMs < -aheadMs) return refuse('future');
  const signed = Buffer.concat([Buffer.from(timestamp), bytes]);
  const given = Buffer.from(signature, 'base64');
  if (!publicKeys.some((key) => isSignedBy(readPublicKey(key), signed, given))) return refuse('forged');
  const batch = parseBatch(bytes);
  if (!batch) return refuse('unreadable');
  if (batch.length > mostMailEvents) return refuse('too_large');
  return { isGood: true, events: batch.flatMap((raw) => toMailEvent(raw, now)) };
}
