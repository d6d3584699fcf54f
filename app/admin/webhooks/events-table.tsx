import { gatewayNames } from '@/components/operations/gateway-names';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { relativeTime } from '@/lib/core/time';
import type { EventRow } from '@/lib/features/operations/event-queries';
import { momentOf } from '../audit-words';
import { eventStates, tookWords } from './event-words';

export function EventState({ state }: Pick<EventRow, 'state'>) {
  return <Badge tone={eventStates[state].tone}>{eventStates[state].word}</Badge>;
}

const columnsOf = (now: Date): TableColumn<EventRow>[] => [
  {
    key: 'type',
    header: 'Event',
    cell: (event) => (
      <>
        <TextLink href={`/admin/webhooks/${event.id}`} className="font-medium wrap-anywhere">
          {event.type}
        </TextLink>
        <span className="block wrap-anywhere text-muted">
          {gatewayNames[event.provider]}
          {event.subject && <> · {event.subject}</>}
        </span>
        {event.error && <span className="block wrap-anywhere text-danger">{event.error}</span>}
        <span className="mt-1 block text-muted sm:hidden">
          <Received event={event} now={now} />
          {tookWords(event) && ` · took ${tookWords(event)}`}
          {event.attempts > 1 && ` · ${event.attempts} attempts`}
        </span>
      </>
    ),
  },
  {
    key: 'received',
    header: 'Received',
    isSecondary: true,
    cell: (event) => <Received event={event} now={now} />,
  },
  {
    key: 'attempts',
    header: 'Attempts',
    align: 'right',
    isSecondary: true,
    cell: ({ attempts }) => attempts,
  },
  {
    key: 'took',
    header: 'Took',
    align: 'right',
    isSecondary: true,
    cell: (event) => tookWords(event) ?? '–',
  },
  { key: 'state', header: 'State', align: 'right', cell: (event) => <EventState state={event.state} /> },
];

function Received({ event: { receivedAt }, now }: { event: EventRow; now: Date }) {
  return (
    <time dateTime={receivedAt.toISOString()} title={momentOf(receivedAt)} className="whitespace-nowrap">
      {relativeTime(receivedAt, now)}
    </time>
  );
}

export function EventsTable({ events, now }: { events: readonly EventRow[]; now: Date }) {
  return (
    <Card padding="none">
      <Table
        caption="Events of the gateways"
        columns={columnsOf(now)}
        rows={events}
        rowKey={({ id }) => id}
        isDense
      />
    </Card>
  );
}
