import type { Actor } from '@/lib/core/actor';

type Person = { email: string | null; emailVerified: Date | null; role: Actor['role'] };

/** Read at each request, not stored: an address that leaves ADMIN_EMAILS stops being an administrator. */
export function roleOf(person: Person, adminEmails: readonly string[]): Actor['role'] {
  const isListed = person.email !== null && adminEmails.includes(person.email);
  return isListed && person.emailVerified ? 'admin' : person.role;
}
