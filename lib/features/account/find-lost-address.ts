import type { Actor } from '@/lib/core/actor';
import { findBouncingAddress } from '@/lib/features/mail/find-bouncing-address';
import { listWays } from './way-queries';
import { waysLeft } from './ways-left';

export type LostAddress = {
  address: string;
  /** Nothing else lets the person in: without a code to it, signed out is locked out. */
  isOnlyWay: boolean;
};

/** The person's address when mail to it comes back; else null. */
export async function findLostAddress(actor: Actor): Promise<LostAddress | null> {
  const address = await findBouncingAddress(actor);
  if (!address) return null;
  return { address, isOnlyWay: waysLeft(await listWays(actor.userId), 'email').length === 0 };
}
