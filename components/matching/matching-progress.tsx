import { RefreshWhile } from '@/components/feedback/refresh-while';
import { Callout } from '@/components/ui/callout';
import { Progress } from '@/components/ui/progress';
import type { ActionResult } from '@/lib/core/result';
import { RetryMatching } from './retry-matching';

type MatchingProgressProps = {
  cvId: string;
  progress: { state: 'waiting' | 'running' | 'done' | 'failed'; jobsDone: number; jobsTotal: number };
  onRetry: (input: unknown) => Promise<ActionResult<unknown>>;
};

/** How far the ranking is while it runs; nothing when it is done. */
export function MatchingProgress({ cvId, progress, onRetry }: MatchingProgressProps) {
  const { state, jobsDone, jobsTotal } = progress;
  if (state === 'done') return null;
  if (state === 'failed') {
    return (
      <div className="mb-6">
        <Callout
          tone="danger"
          title="The ranking did not come to its end"
          action={<RetryMatching cvId={cvId} onRetry={onRetry} />}
        >
          It was tried several times. Until it succeeds you see what was ranked before.
        </Callout>
      </div>
    );
  }
  const isCounting = state === 'running' && jobsTotal > 0;
  return (
    <div className="mb-6">
      <Progress
        label={isCounting ? 'Ranking the jobs' : 'Getting ready to rank the jobs'}
        value={isCounting ? (jobsDone / jobsTotal) * 100 : null}
        detail={isCounting ? `${jobsDone} of ${jobsTotal} jobs` : undefined}
      />
      <RefreshWhile />
    </div>
  );
}
