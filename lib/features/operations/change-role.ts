import type { Actor } from '@/lib/core/actor';
import { type Person, updateRole } from '@/lib/features/account/people-queries';
import { actOnPerson, type PersonRefusal } from './act-on-person';
import type { ChangeRole } from './schema';

/** Counts from the person's next request. @throws AppError as `actOnPerson` */
export async function changeRole(actor: Actor, { userId, role }: ChangeRole): Promise<void> {
  const act = role === 'admin' ? 'make-admin' : 'make-user';
  await actOnPerson(actor, { act, userId }, async (person) => {
    if (role === 'user' && person.isListed) return listed;
    return (await updateRole(userId, role)) ? null : already(person);
  });
}

const listed: PersonRefusal = {
  why: 'admin_emails',
  message:
    'ADMIN_EMAILS makes this person an administrator. Take the address out of that setting and start the servers again; then the role can be changed here.',
};

const already = ({ role }: Person): PersonRefusal => ({
  why: 'already',
  message: `This person is ${role === 'admin' ? 'an administrator' : 'a user'} already. Look at the page again.`,
});
