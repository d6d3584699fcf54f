'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requestSignInCode } from '@/lib/features/account/request-sign-in-code';
import { RequestSignInCode, VerifySignInCode } from '@/lib/features/account/schema';
import { definePublicAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { keepAsker } from '@/lib/web/read-asker';
import { readClientAddress } from '@/lib/web/request-context';
import { safeReturnPath } from '@/lib/web/return-path';
import { startSession } from '@/lib/web/start-session';

export const sendCode = definePublicAction(RequestSignInCode, async ({ email }) => {
  await takeRate('request-code', readClientAddress(await headers()));
  const { resendAfterSeconds } = await requestSignInCode({ email, ...(await keepAsker()) });
  return { email, resendAfterSeconds };
});

export const enterCode = definePublicAction(
  VerifySignInCode.extend({ next: z.string().optional() }),
  async ({ email, code, next }) => {
    await startSession({ email, code });
    redirect(safeReturnPath(next));
  },
);
