import type { Actor } from '@/lib/core/actor';
import { signOutEverywhere } from '@/lib/features/account/sign-out-everywhere';
import { actOnPerson } from './act-on-person';
import type { PersonRef } from './schema';

/** Ends every session of somebody within one request; they may sign in again. @throws AppError as `actOnPerson` */
export async function signOutPerson(actor: Actor, { userId }: PersonRef): Promise<void> {
  await actOnPerson(actor, { act: 'sign-out', userId }, async ({ role }) => {
    await signOutEverywhere({ userId, role });
    return null;
  });
}
