import { BusyLine } from '@/components/feedback/busy-line';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { Callout } from '@/components/ui/callout';
import { relativeTime } from '@/lib/core/time';
import type { ReconcileRun } from '@/lib/features/billing/reconcile-run-queries';
import { momentOf } from '../../audit-words';
import { counted } from '../../people/people-words';
import { durationWords } from '../../webhooks/event-words';

const givenUpMs = 60 * 60_000;

const countsOf = ({ compared, found, converged, open, asked }: ReconcileRun) =>
  [
    `${counted(compared, 'subscription')} compared`,
    `${counted(found, 'new difference')}, ${converged} made the same`,
    open > 0 ? `${open} still open` : null,
    asked > 0 ? `${asked} payments or refunds asked for again` : null,
  ]
    .filter((words) => words !== null)
    .join(' · ');

/** The comparison under way, if one is, and how the last one ended. */
export function ReconcileRuns({ runs, now }: { runs: readonly ReconcileRun[]; now: Date }) {
  const isUnderWay = ({ endedAt, startedAt, askedAt }: ReconcileRun) =>
    endedAt === null && now.getTime() - (startedAt ?? askedAt).getTime() < givenUpMs;
  const present = runs.find(isUnderWay);
  const last = runs.find((run) => !isUnderWay(run));
  return (
    <div className="mb-4 grid gap-2" aria-live="polite">
      {present && (
        <>
          <RefreshWhile everyMs={2_000} />
          <BusyLine>
            {present.startedAt
              ? `Comparing: ${countsOf(present)}`
              : 'Asked for: the worker begins within seconds.'}
          </BusyLine>
        </>
      )}
      {last ? (
        <Ended run={last} now={now} />
      ) : (
        !present && <p className="text-muted">Nothing was compared yet.</p>
      )}
    </div>
  );
}

function Ended({ run, now }: { run: ReconcileRun; now: Date }) {
  const { startedAt, endedAt, askedAt, failure } = run;
  const at = endedAt ?? startedAt ?? askedAt;
  const when = (
    <time dateTime={at.toISOString()} title={momentOf(at)}>
      {relativeTime(at, now)}
    </time>
  );
  if (failure || !endedAt) {
    return (
      <Callout tone="caution" title="The last comparison did not come to its end">
        {failure ?? 'Its worker stopped'}, {when}. What it found until then counts: {countsOf(run)}.
      </Callout>
    );
  }
  const seconds = (endedAt.getTime() - (startedAt ?? askedAt).getTime()) / 1_000;
  return (
    <p className="text-muted">
      Last compared {when}, in {durationWords(seconds)}: {countsOf(run)}.
    </p>
  );
}
