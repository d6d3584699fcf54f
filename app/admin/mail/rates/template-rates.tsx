import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import type { MailRates } from '@/lib/features/operations/read-mail-rates';
import { count } from '../../usage/words';
import { templateWord } from '../mail-words';
import { alarming, shareOf, shareWords } from './rate-words';

type Row = MailRates['templates'][number];

const shareCell = (name: 'delivered' | 'bounced' | 'blocked' | 'complained') => (row: Row) => {
  const limit = name === 'bounced' || name === 'complained' ? alarming[name] : 1;
  const isAlarming = (shareOf(row[name], row.sent) ?? 0) > limit;
  return (
    <>
      {shareWords(row[name], row.sent)}
      {isAlarming && <span className="font-medium text-danger"> high</span>}
    </>
  );
};

const columns: TableColumn<Row>[] = [
  {
    key: 'template',
    header: 'Template',
    cell: ({ template, sent }) => (
      <>
        {templateWord(template)}
        <span className="block text-muted sm:hidden">{count(sent)} sent</span>
      </>
    ),
  },
  { key: 'sent', header: 'Sent', align: 'right', isSecondary: true, cell: ({ sent }) => count(sent) },
  { key: 'delivered', header: 'Delivered', align: 'right', cell: shareCell('delivered') },
  { key: 'bounced', header: 'Bounced', align: 'right', cell: shareCell('bounced') },
  { key: 'blocked', header: 'Blocked', align: 'right', isSecondary: true, cell: shareCell('blocked') },
  { key: 'complained', header: 'Complained', align: 'right', cell: shareCell('complained') },
  {
    key: 'dropped',
    header: 'Dropped',
    align: 'right',
    isSecondary: true,
    cell: ({ sent, dropped }) => shareWords(dropped, sent + dropped),
  },
];

export function TemplateRates({ templates }: Pick<MailRates, 'templates'>) {
  return (
    <Card padding="none">
      <Table
        caption="Mails by template"
        columns={columns}
        rows={templates}
        rowKey={({ template }) => template}
        isDense
      />
    </Card>
  );
}
