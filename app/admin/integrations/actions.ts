'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { checkNow } from '@/lib/features/operations/check-now';
import { defineAdminAction } from '@/lib/web/define-action';

export const checkNowAction = defineAdminAction(z.undefined(), async (actor) => {
  const checked = await checkNow(actor);
  revalidatePath('/admin/integrations');
  return checked;
});
