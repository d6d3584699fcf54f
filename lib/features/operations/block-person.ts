import type { Actor } from '@/lib/core/actor';
import { updateBlocked } from '@/lib/features/account/people-queries';
import { signOutEverywhere } from '@/lib/features/account/sign-out-everywhere';
import { actOnPerson } from './act-on-person';
import type { PersonRef } from './schema';

/** Ends every session at once and lets nobody in again by any way; what they keep here stays. @throws AppError as `actOnPerson` */
export async function blockPerson(actor: Actor, { userId }: PersonRef): Promise<void> {
  await actOnPerson(actor, { act: 'block', userId }, async ({ role }) => {
    if (!(await updateBlocked(userId, true))) {
      return { why: 'already', message: 'This person is blocked already. Look at the page again.' };
    }
    await signOutEverywhere({ userId, role });
    return null;
  });
}
