import type { WayIn } from '@/lib/core/ways-in';
import type { Person } from '@/lib/features/account/people-queries';

type Named = Pick<Person, 'name' | 'email' | 'phone'>;

export const wayWords: Record<WayIn, string> = {
  google: 'Google',
  replit: 'Replit',
  phone: 'Phone',
  email: 'Email code',
  password: 'Password',
};

export function nameOf({ name, email, phone }: Named): string {
  return name ?? email ?? phone ?? 'Somebody without a name';
}

/** How to reach them, where that is not their name already. */
export function contactOf({ name, email, phone }: Named): string {
  return [name ? email : null, name || email ? phone : null].filter(Boolean).join(', ');
}

export const isAdministrator = ({ role, isListed }: Person) => role === 'admin' || isListed;

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
