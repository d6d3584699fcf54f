'use server';

import { revalidatePath } from 'next/cache';
import { SaveNotices } from '@/lib/features/mail/schema';
import { saveNotices } from '@/lib/features/notices/save-notices';
import { defineAction } from '@/lib/web/define-action';

export const saveNoticesAction = defineAction(SaveNotices, async (actor, input) => {
  await saveNotices(actor, input);
  revalidatePath('/(app)/settings/notices');
});
