import type { Actor } from '@/lib/core/actor';
import { updateBlocked } from '@/lib/features/account/people-queries';
import { actOnPerson } from './act-on-person';
import type { PersonRef } from './schema';

/** Lets the person sign in again; sessions from before the block stay ended. @throws AppError as `actOnPerson` */
export async function unblockPerson(actor: Actor, { userId }: PersonRef): Promise<void> {
  await actOnPerson(actor, { act: 'unblock', userId }, async () =>
    (await updateBlocked(userId, false))
      ? null
      : { why: 'already', message: 'This person is not blocked any more. Look at the page again.' },
  );
}
