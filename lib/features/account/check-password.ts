import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import type { Asker } from './code-key';
import type { Hashing } from './password-hash';
import {
  findPasswordOwner,
  findPasswordWait,
  type PasswordKey,
  type PasswordOwner,
  passwordKey,
  takePasswordTry,
  updateAsPassed,
} from './password-queries';

type Entered = { email: string; password: string } & Pick<Asker, 'network'>;

/**
 * Whose password this is; null when it is nobody's. Always one count, one look at the account and one verification,
 * whoever has the address, so that nobody can tell from outside. @throws AppError `rate_limited`
 */
export async function checkPassword(
  { email, password, network }: Entered,
  { isRight }: Hashing,
): Promise<(PasswordOwner & { hash: string }) | null> {
  const key = passwordKey(email, { network });
  await takeTry(key);
  const owner = await findPasswordOwner(email);
  const hash = owner?.hash ?? null;
  if (!(await isRight(hash, password)) || !owner || !hash) return null;
  await updateAsPassed(key);
  return { ...owner, hash };
}

/** The refusal is thrown inside the transaction: a try that is not looked at is not counted. */
function takeTry(key: PasswordKey): Promise<void> {
  return inTransaction(async () => {
    const answer = await takePasswordTry(key);
    if (answer === 'taken') return;
    const retryAfterSeconds = await findPasswordWait(key, answer);
    const minutes = Math.ceil(retryAfterSeconds / 60);
    const message =
      answer === 'wait'
        ? `Too many wrong passwords from here. Try again in ${minutes} min, or use a code.`
        : 'Too many wrong passwords were entered for this address, so for a day it takes none from a new place. Use a code.';
    throw new AppError('rate_limited', message, { detail: { retryAfterSeconds }, reason: answer });
  });
}

/** @param field the field of the form that the password was entered in */
export function wrongPassword(message: string, field: string): AppError {
  return new AppError('invalid', message, { reason: 'wrong_password', fields: { [field]: message } });
}
