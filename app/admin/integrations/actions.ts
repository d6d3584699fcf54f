'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { checkNow } from '@/lib/features/operations/check-now';
import { sendTestCode } from '@/lib/features/operations/send-test-code';
import { sendTestMailToMe } from '@/lib/features/operations/send-test-mail-to-me';
import { defineAdminAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';

export const checkNowAction = defineAdminAction(z.undefined(), async (actor) => {
  const checked = await checkNow(actor);
  revalidatePath('/admin/integrations');
  return checked;
});

export const sendTestCodeAction = defineAdminAction(
  z.undefined(),
  async (actor) => {
    await takeRate('send-test-code', actor.userId);
    return sendTestCode(actor);
  },
  { fresh: true },
);

export const sendTestMailAction = defineAdminAction(
  z.undefined(),
  async (actor) => {
    await takeRate('send-test-mail', actor.userId);
    return sendTestMailToMe(actor);
  },
  { fresh: true },
);
