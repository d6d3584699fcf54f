import { env } from '@/lib/core/env';
import type { Asker } from './code-key';
import { readPhone } from './phone-number';
import { claimFirstAccount, type User } from './queries';
import type { VerifyPhoneCode } from './schema';
import { upsertPhoneUser } from './sms-queries';
import { spendCode } from './spend-code';
import { blockedError } from './verify-sign-in-code';

/**
 * Turns a code into the person whose number it proves; a first right code makes the account.
 * @throws AppError as `spendCode`, and `forbidden` when the person is blocked
 */
export async function verifyPhoneCode(input: VerifyPhoneCode & Asker): Promise<User> {
  const { phone, country } = readPhone(input);
  const address = { channel: 'sms', phone, country } as const;
  const user = await spendCode({ address, purpose: 'sign_in' }, input, async () => {
    const isFirst = env().APP_ENV === 'local' && (await claimFirstAccount());
    return upsertPhoneUser(phone, isFirst ? 'admin' : 'user');
  });
  if (!user) throw blockedError();
  return user;
}
