'use server';

import { revalidatePath } from 'next/cache';
import { replayEvent, replayShown } from '@/lib/features/operations/replay-events';
import { EventRef, ReplayShown } from '@/lib/features/operations/schema';
import { defineAdminAction } from '@/lib/web/define-action';

const refresh = () => revalidatePath('/admin/webhooks', 'layout');

export const replayEventAction = defineAdminAction(EventRef, (actor, input) =>
  replayEvent(actor, input).finally(refresh),
);

export const replayShownAction = defineAdminAction(ReplayShown, (actor, input) =>
  replayShown(actor, input).finally(refresh),
);
