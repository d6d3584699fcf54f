import type { SmsVendor } from '@/lib/core/env';
import type { FailureKind } from '@/lib/core/providers';

export type TextMessage = {
  /** E.164 */
  to: string;
  /** ISO 3166, of the number: some countries want more than a text. */
  country: string;
  /** GSM characters, at most 160: one message, one price. */
  text: string;
};

/** Neither vendor knows a key for a repeated send: who calls claims the message first, and calls once. */
export type SmsPort = {
  /** The vendor's own number of the message. @throws ProviderError */
  send: (message: TextMessage) => Promise<string>;
};

export type Delivery =
  | {
      isSent: true;
      vendor: SmsVendor;
      messageId: string;
      /** Why the vendors before this one did not send; null when the first did. */
      failure: FailureKind | null;
    }
  | {
      isSent: false;
      failure: FailureKind;
      /** Somebody may have taken it and not told us: it may cost, and it may arrive. */
      isUnsure: boolean;
    };
