import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { AuditRow } from '@/lib/features/operations/audit-queries';
import { actWord, auditNote, momentOf, whoDid } from './audit-words';

const results: Record<AuditRow['result'], { tone: BadgeTone; word: string }> = {
  done: { tone: 'positive', word: 'Done' },
  refused: { tone: 'caution', word: 'Refused' },
  failed: { tone: 'danger', word: 'Failed' },
};

const columnsOf = (path: string): TableColumn<AuditRow>[] => [
  {
    key: 'when',
    header: 'When',
    isSecondary: true,
    cell: ({ at }) => <Moment at={at} />,
  },
  { key: 'who', header: 'Who', isSecondary: true, cell: whoDid },
  {
    key: 'what',
    header: 'What',
    cell: (row) => (
      <>
        <span className="font-medium">{actWord(row.act)}</span>
        <Subject row={row} path={path} />
        {auditNote(row) && <span className="text-muted">, {auditNote(row)}</span>}
        <span className="block wrap-anywhere text-muted sm:hidden">
          {whoDid(row)}, <Moment at={row.at} />
        </span>
      </>
    ),
  },
  {
    key: 'result',
    header: 'Result',
    align: 'right',
    cell: ({ result }) => <Badge tone={results[result].tone}>{results[result].word}</Badge>,
  },
];

/** On its own page a person, a payment or a mail goes without saying. */
function Subject({ row: { person, subject }, path }: { row: AuditRow; path: string }) {
  const payment = /^payment\/(.+)$/.exec(subject)?.[1];
  const mail = subject.startsWith('mail/') ? `/admin/${subject}` : null;
  const href = person ? `/admin/people/${person.id}` : payment ? `/admin/payments/${payment}` : mail;
  if (href === path) return null;
  return (
    <span className="wrap-anywhere">
      {' '}
      {href ? <TextLink href={href}>{person?.name ?? subject}</TextLink> : subject}
    </span>
  );
}

function Moment({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {momentOf(at)}
    </time>
  );
}

type AuditLogProps = {
  entries: AuditRow[];
  nextBefore: number | null;
  isFirstPage: boolean;
  /** The page that shows it: `before` in its address asks for older entries. */
  path: string;
};

export function AuditLog({ entries, nextBefore, isFirstPage, path }: AuditLogProps) {
  if (entries.length === 0) {
    return (
      <p className="text-muted">{isFirstPage ? 'Nothing was done yet.' : 'There are no older entries.'}</p>
    );
  }
  return (
    <>
      <Card padding="none">
        <Table
          caption="What administrators did"
          columns={columnsOf(path)}
          rows={entries}
          rowKey={({ id }) => String(id)}
          isDense
        />
      </Card>
      {(nextBefore !== null || !isFirstPage) && (
        <nav aria-label="Pages of the audit log" className="mt-3 flex justify-between gap-2">
          {isFirstPage ? <span /> : <LinkButton href={`${path}#audit`}>Newest</LinkButton>}
          {nextBefore !== null && <LinkButton href={`${path}?before=${nextBefore}#audit`}>Older</LinkButton>}
        </nav>
      )}
    </>
  );
}
