import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import type { Asker } from './code-key';
import { type PhoneNumber, readPhone } from './phone-number';
import { queueSecurityNotice } from './queue-security-notice';
import type { VerifyPhoneCode } from './schema';
import { updatePhone } from './sms-queries';
import { spendCode } from './spend-code';

/**
 * Makes a number that a code proved a way into the actor's account, in place of the one before.
 * @throws AppError as `spendCode`, and `conflict` when it is a way into another account: only its holder learns that
 */
export async function linkPhone(actor: Actor, input: VerifyPhoneCode & Asker): Promise<PhoneNumber> {
  const number = readPhone(input);
  const { phone, country } = number;
  const address = { channel: 'sms', phone, country } as const;
  const target = { address, purpose: 'link', userId: actor.userId } as const;
  // Not thrown in there: the code is used up whatever comes of it.
  const isLinked = await spendCode(target, input, async () => {
    const isDone = await updatePhone(actor.userId, phone);
    if (isDone) await queueSecurityNotice(actor.userId, { event: 'way_added', way: 'phone' });
    return isDone;
  });
  if (!isLinked) {
    throw new AppError(
      'conflict',
      'This number is already a way into another account, so nothing was changed. Sign in with the number to get there; once it is removed in that account’s settings you can add it here.',
      { reason: 'phone_taken' },
    );
  }
  return number;
}
