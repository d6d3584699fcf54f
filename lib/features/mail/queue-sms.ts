import { z } from 'zod';
import { seal, unseal } from '@/lib/core/crypto';
import { insertMessage } from './queries';
import { sealPurpose } from './queue-mail';

const TextProps = z.object({
  code: z.string(),
  minutes: z.number(),
  host: z.string(),
  /** ISO 3166, of the number. */
  country: z.string(),
});
export type TextProps = z.infer<typeof TextProps>;

type QueuedText = {
  /** E.164 */
  to: string;
  props: TextProps;
  /** One key, one message. */
  idempotencyKey: string;
  expiresAt: Date;
};

/** Writes a text message with a code in the surrounding transaction; `sendSms` sends it once that is committed. */
export async function queueSms({ to, props, idempotencyKey, expiresAt }: QueuedText): Promise<void> {
  await insertMessage({
    channel: 'sms',
    template: 'sign-in-code',
    recipient: to,
    sealedProps: seal(sealPurpose, JSON.stringify(props)),
    idempotencyKey,
    expiresAt,
  });
}

/** Null once they were wiped. */
export function openTextProps(sealedProps: string | null): TextProps | null {
  const opened = sealedProps ? unseal(sealPurpose, sealedProps) : null;
  return opened ? TextProps.parse(JSON.parse(opened)) : null;
}
