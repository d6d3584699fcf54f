import { headers } from 'next/headers';
import type { User } from '@/lib/features/account/queries';
import { VerifyPhoneCode } from '@/lib/features/account/schema';
import { verifyPhoneCode } from '@/lib/features/account/verify-phone-code';
import { forgetBrowserId } from './browser-id';
import { parseInput } from './parse-input';
import { takeRate } from './rate-limits';
import { readAsker } from './read-asker';
import { readClientAddress } from './request-context';

/** As `proveEmail`, for the code on a phone. */
export async function provePhone(credentials: unknown): Promise<User> {
  await takeRate('verify-code', readClientAddress(await headers()));
  const input = parseInput(VerifyPhoneCode, credentials);
  const user = await verifyPhoneCode({ ...input, ...(await readAsker()) });
  await forgetBrowserId();
  return user;
}
