'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requestPhoneCode } from '@/lib/features/account/request-phone-code';
import { requestResetCode } from '@/lib/features/account/request-reset-code';
import { requestSignInCode } from '@/lib/features/account/request-sign-in-code';
import {
  PhoneInput,
  RequestSignInCode,
  ResetPassword,
  SignInWithPassword,
  VerifyPhoneCode,
  VerifySignInCode,
} from '@/lib/features/account/schema';
import { definePublicAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { keepAsker } from '@/lib/web/read-asker';
import { readClientAddress } from '@/lib/web/request-context';
import { safeReturnPath } from '@/lib/web/return-path';
import { startSession } from '@/lib/web/start-session';
import { type SentCode, toSentCode } from './sent-code';

const next = z.string().optional();

export const sendCode = definePublicAction(RequestSignInCode, async ({ email }): Promise<SentCode> => {
  await takeRate('request-code', readClientAddress(await headers()));
  const { resendAfterSeconds } = await requestSignInCode({ email, ...(await keepAsker()) });
  return { target: { email }, shown: email, resendAfterSeconds };
});

export const enterCode = definePublicAction(
  VerifySignInCode.extend({ next }),
  async ({ next, ...proof }): Promise<void> => {
    await startSession('email', proof);
    redirect(safeReturnPath(next));
  },
);

export const enterPassword = definePublicAction(
  SignInWithPassword.extend({ next }),
  async ({ next, ...proof }): Promise<void> => {
    await startSession('password', proof);
    redirect(safeReturnPath(next));
  },
);

export const sendResetCode = definePublicAction(RequestSignInCode, async ({ email }): Promise<SentCode> => {
  await takeRate('request-code', readClientAddress(await headers()));
  const { resendAfterSeconds } = await requestResetCode({ email, ...(await keepAsker()) });
  return { target: { email }, shown: email, resendAfterSeconds };
});

export const setPasswordByCode = definePublicAction(
  ResetPassword.extend({ next }),
  async ({ next, ...proof }): Promise<void> => {
    await startSession('password', proof);
    redirect(safeReturnPath(next));
  },
);

export const sendPhoneCode = definePublicAction(PhoneInput, async (input): Promise<SentCode> => {
  await takeRate('request-sms', readClientAddress(await headers()));
  const sent = await requestPhoneCode({ ...input, ...(await keepAsker()) });
  return toSentCode(sent);
});

export const enterPhoneCode = definePublicAction(
  VerifyPhoneCode.extend({ next }),
  async ({ next, ...proof }): Promise<void> => {
    await startSession('phone', proof);
    redirect(safeReturnPath(next));
  },
);
