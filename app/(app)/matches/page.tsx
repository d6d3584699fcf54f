import { Target } from 'lucide-react';
import type { Metadata } from 'next';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header';
import { TwoPane } from '@/components/layout/two-pane';
import { AskSecondOpinion } from '@/components/matching/ask-second-opinion';
import { CvSwitch } from '@/components/matching/cv-switch';
import { MatchList } from '@/components/matching/match-list';
import { MatchingProgress } from '@/components/matching/matching-progress';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Actor } from '@/lib/core/actor';
import { listCvs } from '@/lib/features/cvs/list-cvs';
import { getAssessmentProgress } from '@/lib/features/matching/get-assessment-progress';
import { listMatches, type MatchList as Matches } from '@/lib/features/matching/list-matches';
import { requireUser } from '@/lib/web/session';
import { loadOffer } from '../load-offer';
import { askForAssessmentsAction, retryMatchingAction } from './actions';
import { MatchDetail } from './match-detail';

export const metadata: Metadata = { title: 'Matches' };

const pageSize = 50;

const Search = z.object({
  cv: z.string().optional().catch(undefined),
  job: z.string().optional().catch(undefined),
  count: z.coerce.number().int().min(pageSize).max(1000).catch(pageSize),
});

/** Keeps how far the list is opened; without a job a phone shows the list. */
function addressOf(cvId: string, jobId: string | null, count: number): string {
  const job = jobId ? `&job=${jobId}` : '';
  return `/matches?cv=${cvId}${job}${count > pageSize ? `&count=${count}` : ''}`;
}

function NothingYet({ progress }: Pick<Matches, 'progress'>) {
  if (progress.state !== 'done') return null;
  return (
    <EmptyState
      title="No job to match yet"
      icon={<Target aria-hidden="true" />}
      action={<LinkButton href="/jobs">Look through the jobs</LinkButton>}
    >
      There is no open job that this CV could be measured against. Matches appear here by themselves when jobs
      arrive.
    </EmptyState>
  );
}

async function SecondOpinions({ actor, cvId }: { actor: Actor; cvId: string }) {
  const offer = await loadOffer(actor, 'ai_assessments');
  const progress = offer && (await getAssessmentProgress(actor, { cvId }));
  if (!progress) return null;
  return <AskSecondOpinion {...{ cvId, progress, offer }} now={new Date()} onAsk={askForAssessmentsAction} />;
}

export default async function MatchesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const user = await requireUser();
  const search = Search.parse(await searchParams);
  const { count } = search;
  const cvs = (await listCvs(user)).filter((cv) => cv.state !== 'failed');
  const cv = cvs.find((one) => one.id === search.cv) ?? cvs[0];
  if (!cv) {
    return (
      <>
        <PageHeader title="Matches" />
        <EmptyState
          title="Bring your CV first"
          icon={<Target aria-hidden="true" />}
          action={
            <LinkButton tone="primary" href="/cvs/new">
              Add your CV
            </LinkButton>
          }
        >
          Jobs are ranked against what your CV says, with the reasons to check.
        </EmptyState>
      </>
    );
  }
  const { progress, items } = await listMatches(user, { cvId: cv.id });
  const chosen = items.find((item) => item.jobId === search.job) ?? null;
  const shown = chosen ?? items[0] ?? null;
  const cards = items.map(({ jobId, title, company, locations, remoteKind, score, band, summary }) => ({
    ...{ jobId, title, company, score, band },
    href: addressOf(cv.id, jobId, count),
    place: locations[0] ?? (remoteKind === 'remote' ? 'Remote' : 'Place not stated'),
    matching: summary.matching,
    missing: summary.missing,
  }));

  return (
    <>
      {chosen && <h1 className="sr-only lg:hidden">Matches</h1>}
      <div className={chosen ? 'max-lg:hidden' : undefined}>
        <PageHeader
          title="Matches"
          description="The jobs that fit this CV best. Every point can be traced to words in both texts."
          actions={
            <CvSwitch cvs={cvs.map(({ id, title }) => ({ value: id, label: title }))} current={cv.id} />
          }
        />
      </div>
      <MatchingProgress cvId={cv.id} progress={progress} onRetry={retryMatchingAction} />
      {progress.state === 'done' && (
        <div className={chosen ? 'max-lg:hidden' : undefined}>
          <SecondOpinions actor={user} cvId={cv.id} />
        </div>
      )}
      {shown === null ? (
        <NothingYet progress={progress} />
      ) : (
        <TwoPane
          split="list"
          sticky="second"
          first={
            <div className={chosen ? 'max-lg:hidden' : undefined}>
              <MatchList items={cards.slice(0, count)} currentJobId={shown.jobId} />
              {cards.length > count && (
                <LinkButton
                  href={addressOf(cv.id, chosen?.jobId ?? null, count + pageSize)}
                  scroll={false}
                  className="mt-3"
                >
                  Show more
                </LinkButton>
              )}
            </div>
          }
          second={
            <div className={chosen ? 'max-lg:-mt-6' : 'max-lg:hidden'}>
              <MatchDetail
                actor={user}
                cvId={cv.id}
                jobId={shown.jobId}
                backHref={addressOf(cv.id, null, count)}
              />
            </div>
          }
        />
      )}
    </>
  );
}
