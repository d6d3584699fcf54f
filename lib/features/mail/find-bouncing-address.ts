import type { Actor } from '@/lib/core/actor';
import { findSuppressionOfPerson } from './suppression-queries';
import { disprovenReasons } from './suppression-rules';

/** The person's address when mail to it comes back, so that it gets none; else null. */
export async function findBouncingAddress({ userId }: Actor): Promise<string | null> {
  const found = await findSuppressionOfPerson(userId);
  return found && disprovenReasons.some((reason) => reason === found.reason) ? found.address : null;
}
