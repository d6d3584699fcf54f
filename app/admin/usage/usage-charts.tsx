import { TimeChart } from '@/components/charts/time-chart';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import type { Usage, UsageSlot } from '@/lib/features/operations/read-usage';
import { count, duration, momentWords, rangeWords, shortCount, shortUsd, slotWords, usd } from './words';

/** Calls, times and cost over the range, and the same as a table for whoever reads rather than looks. */
export function UsageCharts({ usage }: { usage: Usage }) {
  const { slots, totals, query } = usage;
  const { long, slot } = rangeWords[query.range];
  const shared = {
    slots: slots.map((one) => slotWords(one, query.range)),
    ends: [momentWords(usage.from, query.range), 'now'],
  } as const;
  return (
    <>
      <div className="grid gap-3 lg:grid-cols-3">
        <Card>
          <TimeChart
            {...shared}
            title="Calls"
            summary={`${count(totals.calls)} calls in ${long}, ${count(totals.failures)} of them failed, by ${slot}.`}
            kind="bars"
            series={[
              { name: 'failed', tone: 'danger', values: slots.map(({ failures }) => failures) },
              {
                name: 'others',
                tone: 'accent',
                values: slots.map(({ calls, failures }) => calls - failures),
              },
            ]}
            format={shortCount}
          />
        </Card>
        <Card>
          <TimeChart
            {...shared}
            title="Time of a call"
            summary={`In ${long} half of the calls took at most ${duration(totals.p50Ms)}, 95 % at most ${duration(totals.p95Ms)}; by ${slot}.`}
            kind="lines"
            series={[
              { name: 'median', tone: 'accent', values: slots.map(({ p50Ms }) => p50Ms) },
              { name: '95 %', tone: 'muted', values: slots.map(({ p95Ms }) => p95Ms) },
            ]}
            format={duration}
          />
        </Card>
        <Card>
          <TimeChart
            {...shared}
            title="Cost"
            summary={`${usd(totals.costMicroUsd)} in ${long}, by ${slot}.`}
            kind="bars"
            series={[{ name: 'cost', tone: 'accent', values: slots.map(({ costMicroUsd }) => costMicroUsd) }]}
            format={shortUsd}
          />
        </Card>
      </div>
      <details className="mt-3 rounded-md">
        <summary className="touch-target w-fit cursor-pointer rounded-sm text-sm text-muted hover:text-ink">
          Figures of the charts, by {slot}
        </summary>
        <Card padding="none" className="mt-2">
          <SlotTable usage={usage} />
        </Card>
      </details>
    </>
  );
}

function SlotTable({ usage: { slots, query } }: { usage: Usage }) {
  return (
    <Table<UsageSlot>
      caption={`Calls, times and cost by ${rangeWords[query.range].slot}`}
      isDense
      rows={[...slots].reverse()}
      rowKey={({ from }) => from.toISOString()}
      columns={[
        { key: 'time', header: 'Time (UTC)', cell: (one) => slotWords(one, query.range) },
        { key: 'calls', header: 'Calls', align: 'right', cell: ({ calls }) => count(calls) },
        { key: 'failures', header: 'Failed', align: 'right', cell: ({ failures }) => count(failures) },
        { key: 'p50', header: 'Median', align: 'right', cell: ({ p50Ms }) => duration(p50Ms) },
        { key: 'p95', header: '95 %', align: 'right', cell: ({ p95Ms }) => duration(p95Ms) },
        { key: 'cost', header: 'Cost', align: 'right', cell: ({ costMicroUsd }) => usd(costMicroUsd) },
      ]}
    />
  );
}
