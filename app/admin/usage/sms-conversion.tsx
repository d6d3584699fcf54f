import { Section } from '@/components/layout/section';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Table, type TableColumn } from '@/components/ui/table';
import {
  alarmFewestSends,
  alarmShare,
  type SmsConversion as Row,
} from '@/lib/features/operations/read-sms-conversion';
import { count, percent } from './words';

const spanColumns = (span: 'day' | 'week', words: string): TableColumn<Row>[] => [
  { key: `${span}-sent`, header: `Sent, ${words}`, align: 'right', cell: (row) => count(row[span].sent) },
  { key: `${span}-used`, header: 'Used', align: 'right', cell: (row) => count(row[span].used) },
  { key: `${span}-share`, header: 'Share', align: 'right', cell: (row) => percent(row[span].share) },
];

const columns: TableColumn<Row>[] = [
  {
    key: 'country',
    header: 'Country',
    cell: ({ name, isAlarming }) => (
      <>
        {name}
        {isAlarming && <span className="font-medium text-caution"> low</span>}
      </>
    ),
  },
  ...spanColumns('day', '24 h'),
  ...spanColumns('week', '7 d'),
];

/** What share of the codes on phones was entered: it falls when somebody asks for messages only to earn on them. */
export function SmsConversion({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const low = rows.filter(({ isAlarming, country }) => isAlarming && country !== null);
  const isLow = rows.some(({ isAlarming }) => isAlarming);
  return (
    <Section
      title="Codes by text message"
      description="What share of them people entered. A code that still may be counts in no share; the seven days are days in UTC."
      className="mt-6"
    >
      {isLow && (
        <Callout tone="caution" title="Few codes are entered" className="mb-3">
          Less than {percent(alarmShare)} of at least {alarmFewestSends} codes of the last 24 hours
          {low.length > 0 && ` to ${low.map(({ name }) => name).join(', ')}`}: somebody may be asking for them
          only to earn on the messages. Take the country out of SMS_COUNTRIES or lower SMS_COUNTRY_DAILY_CAP,
          and look at the vendor’s own log.
        </Callout>
      )}
      <Card padding="none">
        <Table
          caption="Codes by text message, sent and used, by country"
          isDense
          rows={rows}
          rowKey={({ country }) => country ?? '*'}
          columns={columns}
        />
      </Card>
    </Section>
  );
}
