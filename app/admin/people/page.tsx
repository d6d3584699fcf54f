import { Users } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PeopleSearch } from '@/lib/features/operations/schema';
import { searchPeople } from '@/lib/features/operations/search-people';
import { requireAdmin } from '@/lib/web/session';
import { isNarrowed, peopleHref } from './people-href';
import { PeopleSearchForm } from './people-search';
import { PeopleTable } from './people-table';

export const metadata: Metadata = { title: 'People' };

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const admin = await requireAdmin();
  const search = PeopleSearch.parse(await searchParams);
  const { people, next } = await searchPeople(admin, search);
  return (
    <>
      <PageHeader
        title="People"
        description="Everybody who has an account, the newest first. Open one to see their sessions, to change their role or to block them."
      />
      <PeopleSearchForm search={search} />
      {people.length === 0 ? (
        <Nobody search={search} />
      ) : (
        <PeopleTable people={people} myId={admin.userId} now={new Date()} />
      )}
      {(next || search.after) && (
        <nav aria-label="Pages of people" className="mt-3 flex justify-between gap-2">
          {search.after ? <LinkButton href={peopleHref(search)}>Newest</LinkButton> : <span />}
          {next && <LinkButton href={peopleHref(search, next)}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Nobody({ search }: { search: PeopleSearch }) {
  if (!isNarrowed(search)) return <EmptyState title="There is nobody further" />;
  return (
    <EmptyState
      title={search.q ? `Nobody fits “${search.q}”` : 'Nobody fits these filters'}
      icon={<Users aria-hidden="true" />}
      action={<LinkButton href="/admin/people">Show everybody</LinkButton>}
    >
      A search finds words of a name or an address, the last of them by its beginning too; a number by its
      first or last digits; an id when it is whole.
    </EmptyState>
  );
}
