import { Inbox } from 'lucide-react';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { replayEverySeconds } from '@/lib/features/operations/replay-events';
import { EventSearch } from '@/lib/features/operations/schema';
import { mostReplays, searchEvents } from '@/lib/features/operations/search-events';
import { requireAdmin } from '@/lib/web/session';
import { EventsFilters } from './events-filters';
import { eventsHref } from './events-href';
import { EventsTable } from './events-table';
import { ReplayShownButton } from './replay-buttons';

export const metadata: Metadata = { title: 'Webhooks' };

type WebhooksPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WebhooksPage({ searchParams }: WebhooksPageProps) {
  const admin = await requireAdmin();
  const search = EventSearch.parse(await searchParams);
  const { after, ...shown } = search;
  const { events, next, count, until } = await searchEvents(admin, search);
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="What the gateways told us, the newest first. An event says what to ask about and nothing else: a replay asks again."
        actions={
          count > 0 && (
            <ReplayShownButton
              {...{ search: shown, until: until.toISOString(), count }}
              {...{ most: mostReplays, everySeconds: replayEverySeconds }}
            />
          )
        }
      />
      <EventsFilters search={search} />
      {events.length === 0 ? <Nothing search={search} /> : <EventsTable events={events} now={until} />}
      {(next || after) && (
        <nav aria-label="Pages of events" className="mt-3 flex justify-between gap-2">
          {after ? <LinkButton href={eventsHref(search)}>Newest</LinkButton> : <span />}
          {next && <LinkButton href={eventsHref(search, next)}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Nothing({ search: { gateway, state, type, q, span } }: { search: EventSearch }) {
  const isNarrowed = Boolean(gateway || state || type || q || span !== 'all');
  if (!isNarrowed) {
    return (
      <EmptyState title="No gateway has told us anything yet" icon={<Inbox aria-hidden="true" />}>
        Events arrive once a gateway is set up and somebody pays. The addresses for its console stand under
        Integrations.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No event fits these filters"
      icon={<Inbox aria-hidden="true" />}
      action={<LinkButton href={eventsHref({ span: 'all' })}>Show all of all time</LinkButton>}
    >
      A search finds a customer, an order, one of our payments or an event’s key, whole; a type by its
      beginning.
    </EmptyState>
  );
}
