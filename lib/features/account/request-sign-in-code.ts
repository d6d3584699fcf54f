import { AppError } from '@/lib/core/errors';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import type { Asker } from './code-key';
import { type RequestedCode, requestCode } from './request-code';
import type { RequestSignInCode } from './schema';

/** Sends a code to an address. @throws AppError `rate_limited`, `unavailable` where no mail is sent */
export async function requestSignInCode(input: RequestSignInCode & Asker): Promise<RequestedCode> {
  await assertMailOffered();
  return requestCode({ address: { channel: 'email', email: input.email }, purpose: 'sign_in' }, input);
}

export async function assertMailOffered(): Promise<void> {
  if (await isMailOffered()) return;
  throw new AppError('unavailable', 'Sign-in by email is not offered here: no mail service is set up.');
}
