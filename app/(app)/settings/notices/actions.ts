'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { SaveNotices } from '@/lib/features/mail/schema';
import { resumeMail } from '@/lib/features/notices/resume-mail';
import { saveNotices } from '@/lib/features/notices/save-notices';
import { defineAction } from '@/lib/web/define-action';

export const saveNoticesAction = defineAction(SaveNotices, async (actor, input) => {
  await saveNotices(actor, input);
  revalidatePath('/(app)/settings/notices');
});

export const resumeMailAction = defineAction(z.object({}), async (actor) => {
  await resumeMail(actor);
  revalidatePath('/(app)/settings/notices');
});
