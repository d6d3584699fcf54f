import { TrackButton } from '@/components/applications/track-button';
import { BackLink } from '@/components/layout/back-link';
import { MatchReasons } from '@/components/matching/match-reasons';
import { toMatchView } from '@/components/matching/match-view';
import { SecondOpinion } from '@/components/matching/second-opinion';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import type { Actor } from '@/lib/core/actor';
import { bandWords } from '@/lib/engine/types';
import { findTracked } from '@/lib/features/applications/find-tracked';
import { explainMatch } from '@/lib/features/matching/explain-match';
import { findSecondOpinion } from '@/lib/features/matching/find-second-opinion';
import { trackJobAction } from '../applications/actions';
import { viewSecondOpinion } from './view-second-opinion';

type MatchDetailProps = { actor: Actor; cvId: string; jobId: string; backHref: string };

/** One match with its reasons and what to do about it. */
export async function MatchDetail({ actor, cvId, jobId, backHref }: MatchDetailProps) {
  const [{ match, cv, job }, tracked] = await Promise.all([
    explainMatch(actor, { cvId, jobId }),
    findTracked(actor, jobId),
  ]);
  const opinion = await findSecondOpinion(actor, { cv, job });
  return (
    <article aria-labelledby="match-title">
      <BackLink href={backHref} className="lg:hidden">
        All matches
      </BackLink>
      <Card padding="roomy">
        <h2 id="match-title" className="text-xl font-semibold">
          {job.title}
        </h2>
        <p className="text-muted">{[job.company, ...job.locations].join(' · ')}</p>
        <div className="mt-4 mb-6 flex flex-wrap gap-2">
          <LinkButton tone="primary" href={`/letters/new?job=${jobId}&cv=${cvId}`} className="max-sm:w-full">
            Write the letter
          </LinkButton>
          <TrackButton jobId={jobId} applicationId={tracked?.id ?? null} track={trackJobAction} />
          <LinkButton href={`/jobs/${jobId}`}>Read the posting</LinkButton>
        </div>
        {opinion && (
          <p className="mb-6">
            <TextLink href="#second-opinion">
              Second opinion: {bandWords[opinion.assessment.verdict]}
            </TextLink>
          </p>
        )}
        <MatchReasons match={toMatchView(match, cv.text, job.text)} />
      </Card>
      {opinion && <SecondOpinion opinion={viewSecondOpinion(opinion, cv.text, job.text)} now={new Date()} />}
    </article>
  );
}
