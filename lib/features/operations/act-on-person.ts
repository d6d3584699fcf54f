import { type Actor, assertAdmin } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { inTransaction } from '@/lib/db/client';
import { getPerson, lockAdministrators, type Person } from '@/lib/features/account/people-queries';
import { insertAudit, personSubject } from './audit-queries';

export const personActs = ['make-admin', 'make-user', 'block', 'unblock', 'sign-out'] as const;
export type PersonAct = (typeof personActs)[number];

/** Why an act came to nothing; `why` is one word for the audit. */
export type PersonRefusal = { why: string; message: string };

type PersonStep = { act: PersonAct; userId: string };

/**
 * One act of an administrator on somebody else, with its line in the audit log. Whoever acts is an administrator until it
 * is done and can not act on themselves: so there is always one left, whatever two of them do to each other at once.
 * @throws AppError `forbidden` to who is none (any more), `not_found`, `conflict` with the reason of a refusal
 */
export async function actOnPerson(
  actor: Actor,
  { act, userId }: PersonStep,
  change: (person: Person) => Promise<PersonRefusal | null>,
): Promise<void> {
  assertAdmin(actor);
  const entry = { actorId: actor.userId, act, subject: personSubject(userId) };
  const refusal = await inTransaction(async () => {
    const administrators = await lockAdministrators();
    assertAdmin({ ...actor, role: administrators.includes(actor.userId) ? 'admin' : 'user' });
    const person = await getPerson(userId);
    const refused = userId === actor.userId ? ownAccount : await change(person);
    if (!refused) await insertAudit({ ...entry, result: 'done' });
    return refused;
  });
  if (!refusal) return;
  const { why, message } = refusal;
  await insertAudit({ ...entry, result: 'refused', detail: { why } });
  throw new AppError('conflict', message, { reason: why });
}

const ownAccount: PersonRefusal = {
  why: 'own_account',
  message:
    'This is your own account: you could lock yourself out. Another administrator can do this; your own sessions end in your settings.',
};
