import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { deviceWords, readUserAgent } from '@/lib/core/read-user-agent';
import { formatDate, relativeTime } from '@/lib/core/time';
import type { Session } from '@/lib/features/account/session-queries';
import { wayWords } from '../people-words';

const countries = new Intl.DisplayNames('en', { type: 'region' });

export function PersonSessions({ sessions, now }: { sessions: readonly Session[]; now: Date }) {
  if (sessions.length === 0) return <p className="text-muted">They are signed in nowhere.</p>;
  const ago = (moment: Date) => (
    <time dateTime={moment.toISOString()} title={formatDate(moment)} className="whitespace-nowrap">
      {relativeTime(moment, now)}
    </time>
  );
  const place = ({ country }: Session) => (country ? countries.of(country) : 'Unknown');
  const columns: TableColumn<Session>[] = [
    {
      key: 'device',
      header: 'Device',
      cell: (session) => (
        <>
          <span className="font-medium">{deviceWords(readUserAgent(session.userAgent))}</span>
          <span className="block text-muted sm:hidden">
            {place(session)} · by {wayWords[session.way]}, {ago(session.createdAt)}
          </span>
        </>
      ),
    },
    { key: 'country', header: 'Country', isSecondary: true, cell: place },
    {
      key: 'signed-in',
      header: 'Signed in',
      isSecondary: true,
      cell: ({ way, createdAt }) => (
        <>
          by {wayWords[way]}, {ago(createdAt)}
        </>
      ),
    },
    { key: 'seen', header: 'Last seen', align: 'right', cell: ({ lastSeenAt }) => ago(lastSeenAt) },
  ];
  return (
    <Card padding="none">
      <Table caption="Sessions" columns={columns} rows={sessions} rowKey={({ id }) => id} isDense />
    </Card>
  );
}
