import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { isMailOffered } from '@/lib/features/mail/is-mail-offered';
import type { Asker } from './code-key';
import { getUser } from './queries';
import { type RequestedCode, requestCode } from './request-code';
import type { RequestNewEmail } from './schema';

/** Sends a code to the address that is to be the person's. Whether somebody else has it is not looked at. */
export async function requestNewEmail(
  actor: Actor,
  { email, ...asker }: RequestNewEmail & Asker,
): Promise<RequestedCode> {
  if (!isMailOffered()) {
    throw new AppError('unavailable', 'No mail service is set up here, so no code can be sent.');
  }
  if ((await getUser(actor.userId)).email === email) {
    const message = 'This is your address already.';
    throw new AppError('invalid', message, { fields: { email: message } });
  }
  const address = { channel: 'email', email } as const;
  return requestCode({ address, purpose: 'link', userId: actor.userId }, asker);
}
