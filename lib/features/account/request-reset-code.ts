import type { Asker } from './code-key';
import { type RequestedCode, requestCode } from './request-code';
import { assertMailOffered } from './request-sign-in-code';
import type { RequestSignInCode } from './schema';

/** Sends a code that sets a password, to whatever address. @throws AppError `rate_limited`, `unavailable` where no mail is sent */
export async function requestResetCode(input: RequestSignInCode & Asker): Promise<RequestedCode> {
  await assertMailOffered();
  return requestCode({ address: { channel: 'email', email: input.email }, purpose: 'reset_password' }, input);
}
