import { Meter } from '@/components/charts/meter';
import { TimeChart } from '@/components/charts/time-chart';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { MailRates, MailSlot } from '@/lib/features/operations/read-mail-rates';
import type { MailSpan } from '@/lib/features/operations/schema';
import { count, momentWords, shortCount, slotWords } from '../../usage/words';
import { spanWords } from '../mail-href';
import { alarming, shareOf, shareWords } from './rate-words';

/** Whose hours, days and weeks they are. */
function slotName(slot: MailSlot, span: MailSpan): string {
  if (span === '1y') return `${momentWords(slot.from, '30d')} to ${momentWords(slot.to, '30d')}`;
  return slotWords(slot, span);
}

export function RateCharts({ rates }: { rates: MailRates }) {
  const { slots, totals, span, from } = rates;
  const { long, slot } = spanWords[span];
  const { sent, delivered, bounced, blocked, complained, dropped } = totals;
  const shared = {
    slots: slots.map((one) => slotName(one, span)),
    ends: [momentWords(from, span === '24h' ? '24h' : '30d'), 'now'],
  } as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Totals totals={totals} />
      <div className="grid gap-3 lg:grid-cols-2">
        <Card>
          <TimeChart
            {...shared}
            title="Mails"
            summary={`${count(sent)} mails in ${long}, ${count(delivered)} of them delivered, ${count(bounced)} bounced, ${count(blocked)} blocked; ${count(dropped)} more were dropped. By ${slot}.`}
            kind="bars"
            series={[
              { name: 'bounced', tone: 'danger', values: slots.map((one) => one.bounced) },
              { name: 'blocked', tone: 'caution', values: slots.map((one) => one.blocked) },
              { name: 'dropped', tone: 'ink', values: slots.map((one) => one.dropped) },
              { name: 'delivered', tone: 'accent', values: slots.map((one) => one.delivered) },
              {
                name: 'not known yet',
                tone: 'muted',
                values: slots.map((one) => one.sent - one.delivered - one.bounced - one.blocked),
              },
            ]}
            format={shortCount}
          />
        </Card>
        <Card>
          <TimeChart
            {...shared}
            title="Share that came back"
            summary={`In ${long} ${shareWords(bounced, sent)} bounced and ${shareWords(complained, sent)} were complained about, by ${slot}.`}
            kind="lines"
            series={[
              { name: 'bounced', tone: 'danger', values: slots.map((one) => shareOf(one.bounced, one.sent)) },
              {
                name: 'complained',
                tone: 'muted',
                values: slots.map((one) => shareOf(one.complained, one.sent)),
              },
            ]}
            format={(share) => `${Math.round(share * 1000) / 10} %`}
          />
        </Card>
      </div>
      <SlotFigures rates={rates} />
    </div>
  );
}

/** The charts' figures, the newest first. */
function SlotFigures({ rates: { slots, span } }: { rates: MailRates }) {
  return (
    <details className="rounded-md">
      <summary className="touch-target w-fit cursor-pointer rounded-sm text-sm text-muted hover:text-ink">
        Figures of the charts, by {spanWords[span].slot}
      </summary>
      <Card padding="none" className="mt-2">
        <Table<MailSlot>
          caption={`Mails by ${spanWords[span].slot}`}
          isDense
          rows={[...slots].reverse()}
          rowKey={({ from: startsAt }) => startsAt.toISOString()}
          columns={[
            { key: 'time', header: 'Time (UTC)', cell: (one) => slotName(one, span) },
            { key: 'sent', header: 'Sent', align: 'right', cell: (one) => count(one.sent) },
            {
              key: 'delivered',
              header: 'Delivered',
              align: 'right',
              isSecondary: true,
              cell: (one) => count(one.delivered),
            },
            { key: 'bounced', header: 'Bounced', align: 'right', cell: (one) => count(one.bounced) },
            {
              key: 'blocked',
              header: 'Blocked',
              align: 'right',
              isSecondary: true,
              cell: (one) => count(one.blocked),
            },
            {
              key: 'complained',
              header: 'Complained',
              align: 'right',
              cell: (one) => count(one.complained),
            },
            {
              key: 'dropped',
              header: 'Dropped',
              align: 'right',
              isSecondary: true,
              cell: (one) => count(one.dropped),
            },
          ]}
        />
      </Card>
    </details>
  );
}

function Totals({ totals }: Pick<MailRates, 'totals'>) {
  const { sent, delivered, bounced, blocked, complained, dropped } = totals;
  const meter = (part: number, whole = sent) => ({
    value: shareOf(part, whole),
    detail: `${count(part)} of ${count(whole)}, ${shareWords(part, whole)}`,
  });
  const toneOf = (part: number, alarm: number) => ((shareOf(part, sent) ?? 0) > alarm ? 'danger' : 'accent');
  return (
    <Card className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
      <Meter label="Delivered" tone="positive" {...meter(delivered)} />
      <Meter label="Bounced" tone={toneOf(bounced, alarming.bounced)} {...meter(bounced)} />
      <Meter label="Complained" tone={toneOf(complained, alarming.complained)} {...meter(complained)} />
      <Meter label="Blocked" tone="caution" {...meter(blocked)} />
      <Meter label="Dropped" tone="caution" {...meter(dropped, sent + dropped)} />
      <p className="text-sm text-muted sm:col-span-3">
        Blocked: the other server refused it for now or for its content, so the address may be good. Dropped:
        SendGrid did not try, so it is in none of the other shares.
      </p>
    </Card>
  );
}
