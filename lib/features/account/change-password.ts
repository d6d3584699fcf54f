import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { checkPassword, wrongPassword } from './check-password';
import type { Asker } from './code-key';
import { withHashing } from './password-hash';
import { findOwnPassword, updatePassword } from './password-queries';
import { queueSecurityNotice } from './queue-security-notice';
import { refuseWeakPassword } from './refuse-weak-password';
import type { ChangePassword } from './schema';
import { deleteSessions } from './session-queries';

type Change = ChangePassword & { sessionId: string } & Pick<Asker, 'network'>;

/**
 * Another password for who knows the present one, whose tries count as at sign-in. Every other browser is signed out.
 * @throws AppError `conflict` without a password, or when it was changed meanwhile, `invalid`, `rate_limited`, `unavailable`
 */
export async function changePassword(actor: Actor, input: Change): Promise<void> {
  const owner = await findOwnPassword(actor.userId);
  if (!owner?.hash) throw new AppError('conflict', 'There is no password to change yet. Set one first.');
  const { email, user } = owner;
  await refuseWeakPassword(input.password, { email, name: user.name });
  const { before, hash } = await withHashing(async (hashing) => {
    const entered = { email, password: input.presentPassword, network: input.network };
    const present = await checkPassword(entered, hashing);
    if (present?.user.id !== actor.userId) {
      throw wrongPassword('This is not your present password. Try again.', 'presentPassword');
    }
    return { before: present.hash, hash: await hashing.hash(input.password) };
  });
  await inTransaction(async () => {
    if (!(await updatePassword(actor.userId, before, hash))) {
      throw new AppError('conflict', 'Your password was changed elsewhere a moment ago. Enter that one.');
    }
    await deleteSessions(actor.userId, input.sessionId);
    await queueSecurityNotice(actor.userId, { event: 'password_changed' });
  });
}
