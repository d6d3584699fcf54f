import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { relativeTime } from '@/lib/core/time';
import type { MailRecord } from '@/lib/features/operations/mail-queries';
import { momentOf } from '../audit-words';
import { MailState } from './mail-state';
import { templateWord } from './mail-words';

const nextTryWords = ({ channel, state, nextTryAt }: MailRecord, now: Date) => {
  if (channel === 'sms' || state !== 'queued') return null;
  return nextTryAt > now ? `next try ${relativeTime(nextTryAt, now)}` : 'due now';
};

export function MailTable({ mails, now }: { mails: readonly MailRecord[]; now: Date }) {
  const when = ({ createdAt }: MailRecord) => (
    <time dateTime={createdAt.toISOString()} title={momentOf(createdAt)} className="whitespace-nowrap">
      {relativeTime(createdAt, now)}
    </time>
  );
  const columns: TableColumn<MailRecord>[] = [
    {
      key: 'template',
      header: 'What',
      cell: (mail) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink href={`/admin/mail/${mail.id}`} prefetch={false} className="font-medium">
              {templateWord(mail.template)}
            </TextLink>
            {mail.channel === 'sms' && <Badge>Text message</Badge>}
          </span>
          <span className="mt-1 block text-muted sm:hidden">
            {mail.recipient} · {when(mail)}
          </span>
        </>
      ),
    },
    { key: 'to', header: 'To', isSecondary: true, cell: ({ recipient }) => recipient },
    {
      key: 'state',
      header: 'State',
      cell: (mail) => {
        const next = nextTryWords(mail, now);
        return (
          <>
            <MailState state={mail.state} />
            {next && <span className="block text-muted">{next}</span>}
          </>
        );
      },
    },
    {
      key: 'attempts',
      header: 'Tries',
      align: 'right',
      isSecondary: true,
      cell: ({ channel, attempts }) => (channel === 'sms' ? '–' : attempts),
    },
    { key: 'when', header: 'Written', align: 'right', isSecondary: true, cell: when },
  ];
  return (
    <Card padding="none">
      <Table caption="Mail" columns={columns} rows={mails} rowKey={({ id }) => id} isDense />
    </Card>
  );
}
