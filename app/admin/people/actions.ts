'use server';

import { revalidatePath } from 'next/cache';
import type { PersonAct } from '@/lib/features/operations/act-on-person';
import { blockPerson } from '@/lib/features/operations/block-person';
import { changeRole } from '@/lib/features/operations/change-role';
import { noteStaleAct } from '@/lib/features/operations/note-stale-act';
import { ChangeRole, PersonRef } from '@/lib/features/operations/schema';
import { signOutPerson } from '@/lib/features/operations/sign-out-person';
import { unblockPerson } from '@/lib/features/operations/unblock-person';
import { defineAdminAction } from '@/lib/web/define-action';
import type { SessionUser } from '@/lib/web/session';

// Refused acts stand in the audit below, so the page is read anew after each.
const refresh = () => revalidatePath('/admin/people/[id]', 'page');

const fresh = <Input extends PersonRef>(actOf: (input: Input) => PersonAct) => ({
  fresh: true as const,
  onStale: (actor: SessionUser, input: Input) =>
    noteStaleAct(actor, { act: actOf(input), userId: input.userId }).finally(refresh),
});

export const changeRoleAction = defineAdminAction(
  ChangeRole,
  (actor, input) => changeRole(actor, input).finally(refresh),
  fresh(({ role }) => (role === 'admin' ? 'make-admin' : 'make-user')),
);

export const blockPersonAction = defineAdminAction(
  PersonRef,
  (actor, input) => blockPerson(actor, input).finally(refresh),
  fresh(() => 'block'),
);

export const unblockPersonAction = defineAdminAction(
  PersonRef,
  (actor, input) => unblockPerson(actor, input).finally(refresh),
  fresh(() => 'unblock'),
);

export const signOutPersonAction = defineAdminAction(
  PersonRef,
  (actor, input) => signOutPerson(actor, input).finally(refresh),
  fresh(() => 'sign-out'),
);
