import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { formatDate, relativeTime } from '@/lib/core/time';
import type { PersonRow } from '@/lib/features/account/people-queries';
import { contactOf, counted, isAdministrator, nameOf, wayWords } from './people-words';

type PeopleTableProps = { people: readonly PersonRow[]; myId: string; now: Date };

const roleWord = (person: PersonRow) => (isAdministrator(person) ? 'Administrator' : 'User');
const wayList = ({ ways }: PersonRow) => ways.map((way) => wayWords[way]).join(', ') || 'None';

export function PeopleTable({ people, myId, now }: PeopleTableProps) {
  const seen = ({ lastSeenAt }: PersonRow) =>
    lastSeenAt ? (
      <time dateTime={lastSeenAt.toISOString()} className="whitespace-nowrap">
        {relativeTime(lastSeenAt, now)}
      </time>
    ) : (
      'Signed out'
    );
  const columns: TableColumn<PersonRow>[] = [
    {
      key: 'person',
      header: 'Name',
      cell: (person) => (
        <>
          <span className="flex sm:min-w-52 flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink href={`/admin/people/${person.id}`} className="font-medium wrap-anywhere">
              {nameOf(person)}
            </TextLink>
            {person.id === myId && <Badge tone="accent">You</Badge>}
            {person.isBlocked && <Badge tone="danger">Blocked</Badge>}
          </span>
          {contactOf(person) && <span className="block wrap-anywhere text-muted">{contactOf(person)}</span>}
          <span className="mt-1 block text-muted sm:hidden">
            {roleWord(person)}, since {formatDate(person.createdAt)}
            <br />
            {wayList(person)} · {seen(person)}
            {person.sessionCount > 0 && ` · ${counted(person.sessionCount, 'session')}`}
          </span>
        </>
      ),
    },
    { key: 'ways', header: 'Ways in', isSecondary: true, cell: wayList },
    {
      key: 'role',
      header: 'Role',
      isSecondary: true,
      cell: (person) => (
        <>
          {roleWord(person)}
          {person.isListed && <span className="block text-muted">by ADMIN_EMAILS</span>}
        </>
      ),
    },
    {
      key: 'created',
      header: 'Created',
      isSecondary: true,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt.toISOString()} className="whitespace-nowrap">
          {formatDate(createdAt)}
        </time>
      ),
    },
    { key: 'seen', header: 'Last seen', isSecondary: true, cell: seen },
    {
      key: 'sessions',
      header: 'Sessions',
      align: 'right',
      isSecondary: true,
      cell: ({ sessionCount }) => sessionCount,
    },
  ];
  return (
    <Card padding="none">
      <Table caption="People" columns={columns} rows={people} rowKey={({ id }) => id} isDense />
    </Card>
  );
}
