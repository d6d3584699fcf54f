import { Search } from 'lucide-react';
import { RangeLinks } from '@/components/operations/range-links';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { PeopleSearch } from '@/lib/features/operations/schema';
import { peopleHref } from './people-href';

const roles = [
  { role: undefined, label: 'All roles' },
  { role: 'user', label: 'Users' },
  { role: 'admin', label: 'Administrators' },
] as const;

const states = [
  { blocked: undefined, label: 'Any state' },
  { blocked: 'no', label: 'Not blocked' },
  { blocked: 'yes', label: 'Blocked' },
] as const;

/** A form that a browser sends by itself; each filter is an address. */
export function PeopleSearchForm({ search }: { search: PeopleSearch }) {
  const { q, role, blocked } = search;
  return (
    <search className="mb-4 grid gap-3">
      <form action="/admin/people" className="grid max-w-xl grid-cols-[1fr_auto] gap-2">
        {role && <input type="hidden" name="role" value={role} />}
        {blocked && <input type="hidden" name="blocked" value={blocked} />}
        <Input
          type="search"
          name="q"
          aria-label="Name, email, phone or id"
          placeholder="Name, email, phone or id"
          defaultValue={q}
          maxLength={200}
        />
        <Button type="submit" className="pointer-coarse:h-11">
          <Search aria-hidden="true" size={16} />
          Search
        </Button>
      </form>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeLinks
          label="Role"
          links={roles.map((one) => ({
            href: peopleHref({ ...search, role: one.role }),
            label: one.label,
            isCurrent: one.role === role,
          }))}
        />
        <RangeLinks
          label="State"
          links={states.map((one) => ({
            href: peopleHref({ ...search, blocked: one.blocked }),
            label: one.label,
            isCurrent: one.blocked === blocked,
          }))}
        />
      </div>
    </search>
  );
}
