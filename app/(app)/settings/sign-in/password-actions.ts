'use server';

import { revalidatePath } from 'next/cache';
import { changePassword } from '@/lib/features/account/change-password';
import { ChangePassword, SetPassword } from '@/lib/features/account/schema';
import { setPassword } from '@/lib/features/account/set-password';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { readAsker } from '@/lib/web/read-asker';

export const savePassword = defineAction(
  SetPassword,
  async (actor, input) => {
    await takeRate('change-password', actor.userId);
    await setPassword(actor, { ...input, sessionId: actor.sessionId });
    revalidatePath('/settings/sign-in');
  },
  { fresh: true },
);

/** Knowing the present password is proof enough, however long ago the sign-in was. */
export const replacePassword = defineAction(ChangePassword, async (actor, input) => {
  await takeRate('change-password', actor.userId);
  const { network } = await readAsker();
  await changePassword(actor, { ...input, network, sessionId: actor.sessionId });
  revalidatePath('/settings/sign-in');
});
