import { admitAddress } from './admit-address';
import type { Asker } from './code-key';
import { withHashing } from './password-hash';
import { passwordKey, updateAsPassed, upsertPassword } from './password-queries';
import { getUser, type User, updateSessionVersion } from './queries';
import { queueSecurityNotice } from './queue-security-notice';
import { refuseWeakPassword } from './refuse-weak-password';
import type { ResetPassword } from './schema';
import { deleteSessions } from './session-queries';
import { spendCode } from './spend-code';
import { blockedError } from './verify-sign-in-code';
import { lockWays } from './way-queries';

/**
 * A new password by a code, which also proves the address: for one without an account it makes the account. Until the
 * code is right the work is the same for everybody. Every browser is signed out; the caller signs this one in.
 * @throws AppError as `spendCode`, `invalid` for a weak password (the code stays good), `forbidden`, `unavailable`
 */
export async function resetPassword(input: ResetPassword & Asker): Promise<User> {
  const { email, password } = input;
  await refuseWeakPassword(password, { email, name: null });
  const hash = await withHashing((hashing) => hashing.hash(password));
  const target = { address: { channel: 'email', email }, purpose: 'reset_password' } as const;
  const user = await spendCode(target, input, async () => {
    const person = await admitAddress(email);
    if (!person) return null;
    await refuseWeakPassword(password, { email, name: person.name });
    await lockWays(person.id);
    await upsertPassword(person.id, hash);
    // A session that the old password opens at this moment has the old version.
    await updateSessionVersion(person.id);
    await deleteSessions(person.id);
    await updateAsPassed(passwordKey(email, input));
    await queueSecurityNotice(person.id, { event: 'password_changed' });
    return getUser(person.id);
  });
  if (!user) throw blockedError();
  return user;
}
