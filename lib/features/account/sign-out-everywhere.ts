import type { Actor } from '@/lib/core/actor';
import { updateSessionVersion } from './queries';

/** Ends every session of the person at once, the asking one included. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await updateSessionVersion(actor.userId);
}
