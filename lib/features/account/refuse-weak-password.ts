import { AppError } from '@/lib/core/errors';
import { productName } from '@/lib/core/product-name';
import { isCommonPassword } from './common-passwords';

/** A shorter name is part of too many good passwords. */
const shortestName = 4;

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '');

type Person = { email: string; name: string | null };

/** Whether it is the person's address or name, or this site's, with nothing but digits and signs around it. */
function isOwnName(password: string, { email, name }: Person): boolean {
  const letters = lettersOf(password);
  const mailbox = email.slice(0, email.lastIndexOf('@'));
  const names = [email, mailbox, name ?? '', productName].map(lettersOf);
  return names.some((own) => own.length >= shortestName && own === letters);
}

/** @throws AppError `invalid` for a password that somebody would guess first */
export async function refuseWeakPassword(password: string, person: Person): Promise<void> {
  if (await isCommonPassword(password)) {
    throw weakError('Many people use this password, so it is guessed first. Choose another one.');
  }
  if (isOwnName(password, person)) {
    throw weakError('This is your name or address, which others know too. Choose another one.');
  }
}

function weakError(message: string): AppError {
  return new AppError('invalid', message, { reason: 'weak_password', fields: { password: message } });
}
