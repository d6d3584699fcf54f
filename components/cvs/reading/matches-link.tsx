'use client';

import { useEffect, useState } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { Spinner } from '@/components/ui/spinner';

type Matching = { state: 'waiting' | 'running' | 'done' | 'failed'; jobsDone: number; jobsTotal: number };

const pollMs = 800;
const hasEnded = ({ state }: Matching) => state === 'done' || state === 'failed';

/** The way to the matches, which says how far matching is after each reading or correction. */
export function MatchesLink({ cvId, revision }: { cvId: string; revision: number }) {
  const matching = useMatching(cvId, revision);
  return (
    <>
      <LinkButton href={`/matches?cv=${cvId}`} tone="primary">
        {matching && !hasEnded(matching) ? (
          <>
            <Spinner />
            <span className="tabular-nums">{writeMatching(matching)}</span>
          </>
        ) : (
          'See matches'
        )}
      </LinkButton>
      <span role="status" className="sr-only">
        {matching?.state === 'done' ? 'Matching is done' : ''}
      </span>
    </>
  );
}

function writeMatching({ state, jobsDone, jobsTotal }: Matching): string {
  return state === 'running' && jobsTotal > 0 ? `Matching, ${jobsDone} of ${jobsTotal}` : 'Matching';
}

function useMatching(cvId: string, revision: number): Matching | null {
  const [matching, setMatching] = useState<Matching | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what makes matching begin again
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch(`/api/cvs/${cvId}/state`).catch(() => null);
      const next = answer?.ok ? ((await answer.json()) as { matching: Matching }).matching : null;
      if (isGone) return;
      if (next) setMatching(next);
      if (!next || !hasEnded(next)) timer = setTimeout(ask, pollMs);
    };
    timer = setTimeout(ask, 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [cvId, revision]);

  return matching;
}
