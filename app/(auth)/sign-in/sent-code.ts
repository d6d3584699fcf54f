import type { ActionResult } from '@/lib/core/result';
import type { RequestedPhoneCode } from '@/lib/features/account/request-phone-code';

/** A code that is on its way, to a mail address or a phone. */
export type SentCode = {
  /** What the code has to be entered with, and asked for again with. */
  target: Record<string, string>;
  /** The address or number, as people read it. */
  shown: string;
  resendAfterSeconds: number;
};

export function toSentCode({ phone, country, shown, resendAfterSeconds }: RequestedPhoneCode): SentCode {
  return { target: { phone, country }, shown, resendAfterSeconds };
}

/** What a code's steps do: asking for one, and entering it. */
export type CodeActions = {
  send: (input: unknown) => Promise<ActionResult<SentCode>>;
  enter: (input: unknown) => Promise<ActionResult<unknown>>;
};
