import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { isSmsOffered } from '@/lib/features/mail/is-sms-offered';
import type { Asker } from './code-key';
import { type PhoneNumber, readPhone } from './phone-number';
import { type RequestedCode, requestCode } from './request-code';
import type { PhoneInput } from './schema';

/** The number in its one spelling, as the code has to be entered with it. */
export type RequestedPhoneCode = RequestedCode & PhoneNumber;

/**
 * Sends a code to a phone: to sign in, or with an actor to make the number a way into their account.
 * @throws AppError as `requestCode` and `readPhone`, `unavailable` where no text messages are sent
 */
export async function requestPhoneCode(
  input: PhoneInput & Asker,
  linkTo: Actor | null = null,
): Promise<RequestedPhoneCode> {
  if (!(await isSmsOffered())) {
    throw new AppError('unavailable', 'Codes by text message are not offered here: no service is set up.');
  }
  const number = readPhone(input);
  const { phone, country } = number;
  const address = { channel: 'sms', phone, country } as const;
  const target = linkTo
    ? ({ address, purpose: 'link', userId: linkTo.userId } as const)
    : ({ address, purpose: 'sign_in' } as const);
  return { ...number, ...(await requestCode(target, input)) };
}
