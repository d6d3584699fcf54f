import { RefreshWhile } from '@/components/feedback/refresh-while';
import { Callout } from '@/components/ui/callout';
import { Progress } from '@/components/ui/progress';

type MatchingProgressProps = {
  progress: { state: 'waiting' | 'running' | 'done' | 'failed'; jobsDone: number; jobsTotal: number };
};

/** How far the ranking is while it runs; nothing when it is done. */
export function MatchingProgress({ progress }: MatchingProgressProps) {
  const { state, jobsDone, jobsTotal } = progress;
  if (state === 'done') return null;
  if (state === 'failed') {
    return (
      <div className="mb-6">
        <Callout tone="danger" title="The ranking did not come to its end">
          It was tried several times. It begins again with the next change to this CV or to the jobs; until
          then you see what was ranked before.
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
