import { AppError } from '@/lib/core/errors';
import { admitAddress } from './admit-address';
import type { Asker } from './code-key';
import type { User } from './queries';
import type { VerifySignInCode } from './schema';
import { spendCode } from './spend-code';

/**
 * Turns a code into the person whose address it proves; a first right code makes the account.
 * @throws AppError as `spendCode`, and `forbidden` when the person is blocked
 */
export async function verifySignInCode(input: VerifySignInCode & Asker): Promise<User> {
  const address = { channel: 'email', email: input.email } as const;
  const user = await spendCode({ address, purpose: 'sign_in' }, input, () => admitAddress(input.email));
  if (!user) throw blockedError();
  return user;
}

export function blockedError(): AppError {
  return new AppError('forbidden', 'This account is blocked. Write to the operator of this site.', {
    reason: 'blocked',
  });
}
