import Link from 'next/link';
import { stageWords } from '@/components/applications/stage-words';
import { Card } from '@/components/ui/card';
import type { ApplicationStage } from '@/lib/core/application-stages';

/** Where every application stands, as counts that lead to the board. */
export function BoardSummary({ stages }: { stages: readonly { stage: ApplicationStage; total: number }[] }) {
  if (stages.every(({ total }) => total === 0)) {
    return (
      <p className="text-muted">
        Nothing tracked yet. Choose “Track” on a job, and its way to an answer shows here.
      </p>
    );
  }
  const most = Math.max(1, ...stages.map(({ total }) => total));
  return (
    <Card>
      <dl className="flex flex-col gap-2.5">
        {stages.map(({ stage, total }) => (
          <div key={stage} className="grid grid-cols-[6.5rem_1fr_1.5rem] items-center gap-3 text-sm">
            <dt className={total === 0 ? 'text-muted' : undefined}>{stageWords[stage]}</dt>
            <dd aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-line">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(total / most) * 100}%` }}
              />
            </dd>
            <dd className="text-right text-muted tabular-nums">{total}</dd>
          </div>
        ))}
      </dl>
      <Link
        href="/applications"
        className="mt-4 inline-block rounded-sm text-sm font-medium text-accent hover:underline"
      >
        Open the board
      </Link>
    </Card>
  );
}
