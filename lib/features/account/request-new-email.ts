import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { findBouncingAddress } from '@/lib/features/mail/find-bouncing-address';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import type { Asker } from './code-key';
import { getUser } from './queries';
import { type RequestedCode, requestCode } from './request-code';
import type { RequestNewEmail } from './schema';

/** Sends a code to the address that is to be the person's, or is to be proven again. Whether somebody else has it is not looked at. */
export async function requestNewEmail(
  actor: Actor,
  { email, ...asker }: RequestNewEmail & Asker,
): Promise<RequestedCode> {
  if (!(await isMailOffered())) {
    throw new AppError('unavailable', 'No mail service is set up here, so no code can be sent.');
  }
  const isPresent = (await getUser(actor.userId)).email === email;
  // One that mail came back from is proven again by the same code.
  if (isPresent && !(await findBouncingAddress(actor))) {
    const message = 'This is your address already.';
    throw new AppError('invalid', message, { fields: { email: message } });
  }
  const address = { channel: 'email', email } as const;
  return requestCode({ address, purpose: 'link', userId: actor.userId }, asker);
}
