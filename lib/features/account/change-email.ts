import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { hasErrorCode } from '@/lib/core/has-error-code';
import type { Asker } from './code-key';
import { getUser } from './queries';
import { queueSecurityNotice } from './queue-security-notice';
import { queueWelcome } from './queue-welcome';
import type { ChangeEmail } from './schema';
import { spendCode } from './spend-code';
import { lockWays, updateEmail } from './way-queries';

const uniqueViolation = '23505';

function takenError(): AppError {
  return new AppError(
    'conflict',
    'This address is the way in to another account here. Nothing was changed: to use it here, sign in to that account and change or remove it there.',
    { reason: 'address_taken' },
  );
}

/**
 * Makes a proven address the person's, in place of the one they had. Only its owner is told that another account has it.
 * @throws AppError as `spendCode`, and `conflict` when the address belongs to somebody else
 */
export async function changeEmail(actor: Actor, { email, ...input }: ChangeEmail & Asker): Promise<void> {
  const target = { address: { channel: 'email', email }, purpose: 'link', userId: actor.userId } as const;
  const isChanged = await spendCode(target, input, async () => {
    await lockWays(actor.userId);
    const user = await getUser(actor.userId);
    const { email: before } = user;
    const isDone = await updateEmail(actor.userId, email);
    // The new address proved itself just now; the old one may be all that the owner still reads.
    if (isDone && !before) await queueWelcome(user);
    if (isDone && before) await queueSecurityNotice(actor.userId, { event: 'email_changed' }, before);
    return isDone;
  }).catch((error: unknown) => {
    // An account with this address was made in the same moment.
    if (hasErrorCode(error, uniqueViolation)) throw takenError();
    throw error;
  });
  if (!isChanged) throw takenError();
}
