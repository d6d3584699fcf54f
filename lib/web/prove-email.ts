import { headers } from 'next/headers';
import type { User } from '@/lib/features/account/queries';
import { VerifySignInCode } from '@/lib/features/account/schema';
import { verifySignInCode } from '@/lib/features/account/verify-sign-in-code';
import { forgetBrowserId } from './browser-id';
import { parseInput } from './parse-input';
import { takeRate } from './rate-limits';
import { readAsker } from './read-asker';
import { readClientAddress } from './request-context';

/** Every way to a session by code passes here: the form's action and Auth.js's own endpoint. */
export async function proveEmail(credentials: unknown): Promise<User> {
  await takeRate('verify-code', readClientAddress(await headers()));
  const input = parseInput(VerifySignInCode, credentials);
  const user = await verifySignInCode({ ...input, ...(await readAsker()) });
  await forgetBrowserId();
  return user;
}
