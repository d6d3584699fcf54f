'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { renameAccount } from '@/lib/features/account/rename-account';
import { RenameAccount } from '@/lib/features/account/schema';
import { signOutEverywhere } from '@/lib/features/account/sign-out-everywhere';
import { signOut } from '@/lib/web/auth';
import { defineAction } from '@/lib/web/define-action';

export const saveName = defineAction(RenameAccount, async (actor, input) => {
  await renameAccount(actor, input);
  revalidatePath('/(app)', 'layout');
});

export const endAllSessions = defineAction(z.undefined(), async (actor) => {
  await signOutEverywhere(actor);
  await signOut({ redirect: false });
  redirect('/sign-in');
});
