import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import type { MailRates } from '@/lib/features/operations/read-mail-rates';
import { count } from '../../usage/words';
import { templateWord } from '../mail-words';
import { alarming, shareOf, shareWords } from './rate-words';

type Row = MailRates['templates'][number];

const shareCell = (name: 'delivered' | 'bounced' | 'complained') => (row: Row) => {
  const isAlarming = name !== 'delivered' && (shareOf(row[name], row.sent) ?? 0) > alarming[name];
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
  { key: 'complained', header: 'Complained', align: 'right', cell: shareCell('complained') },
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
