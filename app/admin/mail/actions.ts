'use server';

import { revalidatePath } from 'next/cache';
import type { MailAct } from '@/lib/features/operations/act-on-mail';
import { liftSuppression } from '@/lib/features/operations/lift-suppression';
import { noteStaleMailAct } from '@/lib/features/operations/note-stale-mail-act';
import { retryMail } from '@/lib/features/operations/retry-mail';
import { MailRef } from '@/lib/features/operations/schema';
import { showAddress } from '@/lib/features/operations/show-address';
import { defineAdminAction } from '@/lib/web/define-action';
import type { SessionUser } from '@/lib/web/session';

// Refused acts stand in the audit below, so the page is read anew after each.
const refresh = () => revalidatePath('/admin/mail/[id]', 'page');

const fresh = (act: MailAct) => ({
  fresh: true as const,
  onStale: (actor: SessionUser, { messageId }: MailRef) =>
    noteStaleMailAct(actor, { act, messageId }).finally(refresh),
});

export const showAddressAction = defineAdminAction(
  MailRef,
  (actor, input) => showAddress(actor, input).finally(refresh),
  fresh('show-address'),
);

export const retryMailAction = defineAdminAction(
  MailRef,
  (actor, input) => retryMail(actor, input).finally(refresh),
  fresh('send-mail-again'),
);

export const liftSuppressionAction = defineAdminAction(
  MailRef,
  (actor, input) => liftSuppression(actor, input).finally(refresh),
  fresh('lift-suppression'),
);
