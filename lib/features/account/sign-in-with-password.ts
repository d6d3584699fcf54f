import { checkPassword, wrongPassword } from './check-password';
import type { Asker } from './code-key';
import { isOutdated, withHashing } from './password-hash';
import { updateHash } from './password-queries';
import type { User } from './queries';
import type { SignInWithPassword } from './schema';
import { blockedError } from './verify-sign-in-code';

/**
 * Turns an address and its password into the person. Unknown address, no password, blocked and wrong are one answer
 * and one work; only the right password is told of a block.
 * @throws AppError `invalid` (reason wrong_password), `rate_limited` (reason wait | locked), `forbidden`, `unavailable`
 */
export function signInWithPassword(input: SignInWithPassword & Pick<Asker, 'network'>): Promise<User> {
  return withHashing(async (hashing) => {
    const owner = await checkPassword(input, hashing);
    if (!owner) {
      const sentence = 'This address and password do not match. Try again, or set a new password by a code.';
      throw wrongPassword(sentence, 'password');
    }
    if (owner.isBlocked) throw blockedError();
    if (isOutdated(owner.hash)) {
      await updateHash(owner.user.id, owner.hash, await hashing.hash(input.password));
    }
    return owner.user;
  });
}
