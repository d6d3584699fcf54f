'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { type SentCode, toSentCode } from '@/app/(auth)/sign-in/sent-code';
import { linkPhone } from '@/lib/features/account/link-phone';
import { requestPhoneCode } from '@/lib/features/account/request-phone-code';
import { PhoneInput, VerifyPhoneCode } from '@/lib/features/account/schema';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { keepAsker, readAsker } from '@/lib/web/read-asker';
import { readClientAddress } from '@/lib/web/request-context';

export const sendLinkCodeAction = defineAction(
  PhoneInput,
  async (actor, input): Promise<SentCode> => {
    await takeRate('request-sms', readClientAddress(await headers()));
    return toSentCode(await requestPhoneCode({ ...input, ...(await keepAsker()) }, actor));
  },
  { fresh: true },
);

export const linkPhoneAction = defineAction(
  VerifyPhoneCode,
  async (actor, input) => {
    await takeRate('verify-code', readClientAddress(await headers()));
    const { shown } = await linkPhone(actor, { ...input, ...(await readAsker()) });
    revalidatePath('/settings/sign-in');
    return { shown };
  },
  { fresh: true },
);
