import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { withHashing } from './password-hash';
import { findOwnPassword, upsertPassword } from './password-queries';
import { queueSecurityNotice } from './queue-security-notice';
import { refuseWeakPassword } from './refuse-weak-password';
import type { SetPassword } from './schema';
import { deleteSessions } from './session-queries';
import { lockWays } from './way-queries';

/**
 * Gives the person a first password, or another one; the door wants a fresh sign-in. Every other browser is signed out.
 * @throws AppError `conflict` without a proven address, `invalid`, `unavailable`
 */
export async function setPassword(actor: Actor, input: SetPassword & { sessionId: string }): Promise<void> {
  const owner = await findOwnPassword(actor.userId);
  if (!owner) throw noAddressError();
  await refuseWeakPassword(input.password, { email: owner.email, name: owner.user.name });
  const hash = await withHashing((hashing) => hashing.hash(input.password));
  await inTransaction(async () => {
    await lockWays(actor.userId);
    if (!(await findOwnPassword(actor.userId))) throw noAddressError();
    await upsertPassword(actor.userId, hash);
    await deleteSessions(actor.userId, input.sessionId);
    await queueSecurityNotice(actor.userId, { event: 'password_changed' });
  });
}

function noAddressError(): AppError {
  return new AppError(
    'conflict',
    'A password needs an email address that you have proven: a forgotten one is replaced by a code. Add an address first.',
  );
}
