import type { MailEventType, MailTemplate, SuppressionReason } from '@/lib/core/mail';

export type { MailProps } from './mail-props';

/** A mail as a reader gets it. The text says all that the HTML says. */
export type RenderedMail = { subject: string; html: string; text: string };

/** What surrounds every mail: whose it is, and how to be rid of such mail. */
export type MailFrame = {
  /** Of this site, for its name and its links. */
  baseUrl: string;
  /** Who sends it and from where; null where nobody said, on a local install. */
  postalAddress: string | null;
  /** Works without sign-in; null for mail that is not a notice. */
  unsubscribeUrl: string | null;
};

export type OutgoingMail = RenderedMail & {
  /** Our number of it: it travels along, comes back with each event, and names nobody. */
  messageId: string;
  to: string;
  /** A category at the provider. */
  template: MailTemplate;
  /** Whether opens and followed links may be seen. Never for codes and security mail. */
  isTracked: boolean;
  /** One click, by POST, without sign-in (RFC 8058); null where there is nothing to leave. */
  unsubscribeUrl: string | null;
};

export type SuppressedAddress = { address: string; reason: SuppressionReason; since: Date };

/** No provider of mail knows a key for a repeated send: who calls claims the message first, and calls once. */
export type Mailer = {
  /** The provider's own number; null where it gave none. Taken is not delivered. @throws ProviderError */
  send: (mail: OutgoingMail) => Promise<string | null>;
  /** Everybody on one of its lists since then, a page at a time. */
  listSuppressed: (
    since: Date,
    after: string | null,
  ) => Promise<{ addresses: SuppressedAddress[]; next: string | null }>;
  /** Takes an address off those of its lists that stand for one of these reasons, and no other. Safe to repeat. */
  forgive: (address: string, reasons: readonly SuppressionReason[]) => Promise<void>;
};

/** What the provider tells of one mail. It carries facts, unlike a payment's event: there is nothing to ask again. */
export type MailEvent = {
  /** Unique for one event, however often it is sent. */
  key: string;
  /** Ours; null for mail of somebody else on the same account. */
  messageId: string | null;
  type: MailEventType;
  /** The class of a refusal, e.g. `550 5.1.1`: no text of others, no address. */
  reason: string | null;
  occurredAt: Date;
};

/** Why nothing of a batch of events is believed. `unconfigured`: no key to verify with is set. */
export type MailEventsRefusal =
  | 'unconfigured'
  | 'unsigned'
  | 'forged'
  | 'stale'
  | 'future'
  | 'too_large'
  | 'unreadable';
export type MailEventsRead =
  | { isGood: true; events: MailEvent[] }
  | { isGood: false; refusal: MailEventsRefusal };
