import type { PeoplePlace } from '@/lib/features/account/people-queries';
import type { PeopleSearch } from '@/lib/features/operations/schema';

type Asked = Pick<PeopleSearch, 'q' | 'role' | 'blocked'>;

/** The address of a search, without what is as usual; `after` asks for the page that begins there. */
export function peopleHref({ q, role, blocked }: Asked, after?: PeoplePlace): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (role) params.set('role', role);
  if (blocked) params.set('blocked', blocked);
  if (after) params.set('after', `${after.createdAt.toISOString()}_${after.id}`);
  const query = params.toString();
  return query ? `/admin/people?${query}` : '/admin/people';
}

export const isNarrowed = ({ q, role, blocked }: Asked) => Boolean(q || role || blocked);
