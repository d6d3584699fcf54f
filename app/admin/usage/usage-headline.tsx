import type { ReactNode } from 'react';
import { Meter } from '@/components/charts/meter';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import type { Usage } from '@/lib/features/operations/read-usage';
import { count, duration, percent, usd } from './words';

type Budget = { spentMicroUsd: number; mostMicroUsd: number };

/** The range in five figures, and today's budget beside what was spent. */
export function UsageHeadline({ totals, budget }: { totals: Usage['totals']; budget: Budget }) {
  const { calls, failures, cancelled, cacheHits } = totals;
  const ended = [`${count(failures)} failed`, cancelled > 0 && `${count(cancelled)} cancelled`];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-[2fr_2fr_3fr_3fr_3fr]">
      <Figure name="Calls" value={count(calls)}>
        {ended.filter(Boolean).join(', ')}
      </Figure>
      <Figure name="Success" value={percent(totals.successRate)}>
        cancelled left out
      </Figure>
      <Figure name="Time, median" value={duration(totals.p50Ms)}>
        95 % in {duration(totals.p95Ms)}, 99 % in {duration(totals.p99Ms)}
      </Figure>
      <Figure name="From the cache" value={percent(totals.cacheHitRate)}>
        {count(cacheHits)} {cacheHits === 1 ? 'answer' : 'answers'}, {usd(totals.savedMicroUsd)} saved
      </Figure>
      <Figure name="Cost" className="max-lg:col-span-2" value={usd(totals.costMicroUsd)}>
        <BudgetToday {...budget} />
      </Figure>
    </dl>
  );
}

type FigureProps = { name: string; value: string; className?: string; children: ReactNode };

function Figure({ name, value, className, children }: FigureProps) {
  return (
    <Card className={classNames('flex flex-col p-4!', className)}>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mt-1 text-xl font-semibold tabular-nums">{value}</dd>
      <dd className="mt-1 text-sm text-muted tabular-nums">{children}</dd>
    </Card>
  );
}

const nearlySpent = 0.8;

function BudgetToday({ spentMicroUsd, mostMicroUsd }: Budget) {
  const share = mostMicroUsd === 0 ? 1 : Math.min(1, spentMicroUsd / mostMicroUsd);
  return (
    <Meter
      label="AI today"
      value={share}
      detail={`${usd(spentMicroUsd)} of ${usd(mostMicroUsd)}`}
      tone={share >= 1 ? 'danger' : share >= nearlySpent ? 'caution' : 'accent'}
    />
  );
}
