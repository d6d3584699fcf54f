import { type Actor, assertAdmin } from '@/lib/core/actor';
import { getPerson, type Person } from '@/lib/features/account/people-queries';
import { listSessions, type Session } from '@/lib/features/account/session-queries';
import { listWays, type MyWay } from '@/lib/features/account/way-queries';
import { findSubscription } from '@/lib/features/billing/customer-queries';
import { countKept, type Kept } from './people-queries';

export type PersonView = {
  person: Person;
  ways: MyWay[];
  sessions: Session[];
  kept: Kept;
  /** A subscription of theirs runs, and is charged again at its next date. */
  isCharged: boolean;
};

/** One person as the operator may see them: how much they keep here, never what. @throws AppError `not_found` */
export async function openPerson(actor: Actor, userId: string): Promise<PersonView> {
  assertAdmin(actor);
  const person = await getPerson(userId);
  const [ways, sessions, kept, subscription] = await Promise.all([
    listWays(userId),
    listSessions(userId),
    countKept(userId),
    findSubscription(userId),
  ]);
  const isCharged = subscription !== null && !subscription.cancelsAtPeriodEnd;
  return { person, ways, sessions, kept, isCharged };
}
