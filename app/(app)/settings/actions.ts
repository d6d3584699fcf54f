'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { removePicture } from '@/lib/features/account/remove-picture';
import { renameAccount } from '@/lib/features/account/rename-account';
import { saveProfile } from '@/lib/features/account/save-profile';
import { RenameAccount, SaveProfile } from '@/lib/features/account/schema';
import { defineAction } from '@/lib/web/define-action';

export const saveName = defineAction(RenameAccount, async (actor, input) => {
  await renameAccount(actor, input);
  revalidatePath('/(app)', 'layout');
});

export const saveProfileAction = defineAction(SaveProfile, async (actor, input) => {
  await saveProfile(actor, input);
  revalidatePath('/(app)', 'layout');
});

export const removePictureAction = defineAction(z.undefined(), async (actor) => {
  await removePicture(actor);
  revalidatePath('/(app)', 'layout');
});
