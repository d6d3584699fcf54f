import { FileText } from 'lucide-react';
import type { Metadata } from 'next';
import { AllowanceList } from '@/components/billing/allowance-list';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { TwoPane } from '@/components/layout/two-pane';
import { MatchList } from '@/components/matching/match-list';
import { MatchingProgress } from '@/components/matching/matching-progress';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import { summarizeBoard } from '@/lib/features/applications/summarize-board';
import { listAllowances } from '@/lib/features/billing/list-allowances';
import { listCvs } from '@/lib/features/cvs/list-cvs';
import { listMatches, type MatchList as Matches } from '@/lib/features/matching/list-matches';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { retryMatchingAction } from '../matches/actions';
import { BoardSummary } from './board-summary';
import { nextSteps } from './next-steps';
import { StepList } from './step-list';

export const metadata: Metadata = { title: 'Dashboard' };

const shownMatches = 5;

export default async function DashboardPage() {
  const user = await requireUser();
  const [cvs, stages, allowances] = await Promise.all([
    listCvs(user),
    summarizeBoard(user),
    listAllowances(user),
  ]);
  const [newest] = cvs;
  if (!newest) return <FirstRun />;
  const readable = cvs.find((cv) => cv.state !== 'failed');
  const matches = readable ? await listMatches(user, { cvId: readable.id }) : null;
  const totalOf = (stage: string) => stages.find((one) => one.stage === stage)?.total ?? 0;
  const steps = nextSteps({
    cv: newest,
    strongMatches: matches?.items.filter(({ band }) => band === 'strong').length ?? 0,
    isMatching: matches !== null && ['waiting', 'running'].includes(matches.progress.state),
    saved: totalOf('saved'),
    interviews: totalOf('interview'),
    offers: totalOf('offer'),
  });
  return (
    <>
      <PageHeader title="Dashboard" />
      <TwoPane
        split="aside"
        first={
          <>
            <Section title="Next">
              <StepList steps={steps} />
            </Section>
            {readable && matches && <BestMatches cv={readable} matches={matches} />}
          </>
        }
        second={
          <>
            <Section title="Applications">
              <BoardSummary stages={stages} />
            </Section>
            {allowances.length > 0 && (
              <Section title="AI this month">
                <AllowanceList allowances={allowances} locality={await readLocality()} />
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

function FirstRun() {
  return (
    <>
      <PageHeader title="Dashboard" />
      <EmptyState
        title="Start with your CV"
        icon={<FileText aria-hidden="true" />}
        action={
          <LinkButton href="/cvs/new" tone="primary" size="large">
            Add your CV
          </LinkButton>
        }
      >
        Bring a PDF, a Word file or plain text. You see what was read from it, and the jobs that fit, in under
        a minute.
      </EmptyState>
    </>
  );
}

function BestMatches({ cv, matches }: { cv: { id: string; title: string }; matches: Matches }) {
  const cards = matches.items.slice(0, shownMatches).map(({ summary, locations, remoteKind, ...item }) => ({
    ...item,
    href: `/matches?cv=${cv.id}&job=${item.jobId}`,
    place: locations[0] ?? (remoteKind === 'remote' ? 'Remote' : 'Place not stated'),
    matching: summary.matching,
    missing: summary.missing,
  }));
  return (
    <Section
      title="Best matches"
      description={`For “${cv.title}”.`}
      actions={cards.length > 0 && <TextLink href={`/matches?cv=${cv.id}`}>All matches</TextLink>}
    >
      <MatchingProgress cvId={cv.id} progress={matches.progress} onRetry={retryMatchingAction} />
      {cards.length > 0 ? (
        <Card padding="none" className="p-1.5">
          <MatchList items={cards} currentJobId={null} />
        </Card>
      ) : (
        matches.progress.state === 'done' && (
          <p className="text-muted">
            No open job to measure this CV against yet. Matches appear by themselves.
          </p>
        )
      )}
    </Section>
  );
}
