'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { changeEmail } from '@/lib/features/account/change-email';
import { endOtherSessions } from '@/lib/features/account/end-other-sessions';
import { endSession } from '@/lib/features/account/end-session';
import { removeWay } from '@/lib/features/account/remove-way';
import { requestNewEmail } from '@/lib/features/account/request-new-email';
import { ChangeEmail, EndSession, RemoveWay, RequestNewEmail } from '@/lib/features/account/schema';
import { signOutEverywhere } from '@/lib/features/account/sign-out-everywhere';
import { signOut } from '@/lib/web/auth';
import { defineAction } from '@/lib/web/define-action';
import { takeRate } from '@/lib/web/rate-limits';
import { keepAsker, readAsker } from '@/lib/web/read-asker';
import { readClientAddress } from '@/lib/web/request-context';

const fresh = { fresh: true } as const;

export const removeWayAction = defineAction(
  RemoveWay,
  async (actor, input) => {
    await removeWay(actor, input);
    revalidatePath('/(app)', 'layout');
  },
  fresh,
);

export const requestNewEmailAction = defineAction(
  RequestNewEmail,
  async (actor, { email }) => {
    await takeRate('request-code', readClientAddress(await headers()));
    const { resendAfterSeconds } = await requestNewEmail(actor, { email, ...(await keepAsker()) });
    return { email, resendAfterSeconds };
  },
  fresh,
);

export const changeEmailAction = defineAction(
  ChangeEmail,
  async (actor, input) => {
    await takeRate('verify-code', readClientAddress(await headers()));
    await changeEmail(actor, { ...input, ...(await readAsker()) });
    revalidatePath('/(app)', 'layout');
  },
  fresh,
);

export const endSessionAction = defineAction(EndSession, async (actor, input) => {
  await endSession(actor, input);
  revalidatePath('/settings/sign-in');
});

export const endOtherSessionsAction = defineAction(z.undefined(), async (actor) => {
  await endOtherSessions(actor);
  revalidatePath('/settings/sign-in');
});

export const endAllSessionsAction = defineAction(z.undefined(), async (actor) => {
  await signOutEverywhere(actor);
  await signOut({ redirect: false });
  redirect('/sign-in');
});
