'use server';

import { revalidatePath } from 'next/cache';
import { noteStaleStep } from '@/lib/features/operations/note-stale-step';
import type { KeyAct } from '@/lib/features/operations/refuse-key-step';
import { revokeKey } from '@/lib/features/operations/revoke-key';
import { rollBackKey } from '@/lib/features/operations/roll-back-key';
import { rotateKey } from '@/lib/features/operations/rotate-key';
import { type KeyRef, RevokeKey, RollBackKey, RotateKey } from '@/lib/features/operations/schema';
import { defineAdminAction } from '@/lib/web/define-action';
import type { SessionUser } from '@/lib/web/session';

// Refused and failed steps stand in the audit below, so the page is read anew after each.
const refresh = () => revalidatePath('/admin/keys');

const fresh = (act: KeyAct) => ({
  fresh: true as const,
  onStale: (actor: SessionUser, { provider, name }: KeyRef) =>
    noteStaleStep(actor, { act, provider, name }).finally(refresh),
});

export const rotateKeyAction = defineAdminAction(
  RotateKey,
  (actor, input) => rotateKey(actor, input).finally(refresh),
  fresh('rotate-key'),
);

export const rollBackKeyAction = defineAdminAction(
  RollBackKey,
  (actor, input) => rollBackKey(actor, input).finally(refresh),
  fresh('roll-back-key'),
);

export const revokeKeyAction = defineAdminAction(
  RevokeKey,
  (actor, input) => revokeKey(actor, input).finally(refresh),
  fresh('revoke-key'),
);
