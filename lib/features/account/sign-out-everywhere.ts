import type { Actor } from '@/lib/core/actor';
import { inTransaction } from '@/lib/db/client';
import { updateSessionVersion } from './queries';
import { deleteSessions } from './session-queries';

/** Ends every session of the person at once, the asking one included. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await inTransaction(async () => {
    await updateSessionVersion(actor.userId);
    await deleteSessions(actor.userId);
  });
}
