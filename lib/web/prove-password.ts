import { headers } from 'next/headers';
import { z } from 'zod';
import type { User } from '@/lib/features/account/queries';
import { resetPassword } from '@/lib/features/account/reset-password';
import { ResetPassword, SignInWithPassword } from '@/lib/features/account/schema';
import { signInWithPassword } from '@/lib/features/account/sign-in-with-password';
import { forgetBrowserId } from './browser-id';
import { parseInput } from './parse-input';
import { takeRate } from './rate-limits';
import { readAsker } from './read-asker';
import { readClientAddress } from './request-context';

const WithCode = z.object({ code: z.string() });

/** Every way to a session by password passes here: the present one, or with a code a new one in its place. */
export async function provePassword(credentials: unknown): Promise<User> {
  const isReset = WithCode.safeParse(credentials).success;
  await takeRate(isReset ? 'verify-code' : 'enter-password', readClientAddress(await headers()));
  if (!isReset) {
    const { network } = await readAsker();
    return signInWithPassword({ ...parseInput(SignInWithPassword, credentials), network });
  }
  const input = parseInput(ResetPassword, credentials);
  const user = await resetPassword({ ...input, ...(await readAsker()) });
  await forgetBrowserId();
  return user;
}
