import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Table, type TableColumn } from '@/components/ui/table';
import type { AuditRow } from '@/lib/features/operations/key-queries';
import { actWord, auditNote, momentOf, whoDid } from './key-words';

const results: Record<AuditRow['result'], { tone: BadgeTone; word: string }> = {
  done: { tone: 'positive', word: 'Done' },
  refused: { tone: 'caution', word: 'Refused' },
  failed: { tone: 'danger', word: 'Failed' },
};

const columns: TableColumn<AuditRow>[] = [
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
        <span className="font-medium">{actWord(row.act)}</span>{' '}
        <span className="wrap-anywhere">{row.subject}</span>
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

function Moment({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {momentOf(at)}
    </time>
  );
}

type AuditLogProps = { entries: AuditRow[]; nextBefore: number | null; isFirstPage: boolean };

export function AuditLog({ entries, nextBefore, isFirstPage }: AuditLogProps) {
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
          columns={columns}
          rows={entries}
          rowKey={({ id }) => String(id)}
          isDense
        />
      </Card>
      {(nextBefore !== null || !isFirstPage) && (
        <nav aria-label="Pages of the audit log" className="mt-3 flex justify-between gap-2">
          {isFirstPage ? <span /> : <LinkButton href="/admin/keys#audit">Newest</LinkButton>}
          {nextBefore !== null && (
            <LinkButton href={`/admin/keys?before=${nextBefore}#audit`}>Older</LinkButton>
          )}
        </nav>
      )}
    </>
  );
}
