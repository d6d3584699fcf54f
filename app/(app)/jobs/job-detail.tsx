import { ExternalLink, PenLine } from 'lucide-react';
import Link from 'next/link';
import { TrackButton } from '@/components/applications/track-button';
import { JobFacts } from '@/components/jobs/job-facts';
import { MarkButtons } from '@/components/jobs/mark-buttons';
import { PostingText } from '@/components/jobs/posting-text';
import { RemoveJobButton } from '@/components/jobs/remove-job-button';
import { ScoreLink, type ShownMatch } from '@/components/matching/score-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import type { Actor } from '@/lib/core/actor';
import type { Locality } from '@/lib/core/locality';
import { formatDate } from '@/lib/core/time';
import { findTracked } from '@/lib/features/applications/find-tracked';
import type { getJob } from '@/lib/features/jobs/get-job';
import { salaryOf } from '@/lib/features/jobs/salary-of';
import { readLocality } from '@/lib/web/read-locality';
import { trackJobAction } from '../applications/actions';
import { markJobAction, removeJobAction } from './actions';

export type DetailJob = Awaited<ReturnType<typeof getJob>>;

type JobDetailProps = {
  actor: Actor;
  job: DetailJob;
  /** Null when the job is not among the stored matches. */
  match: ShownMatch | null;
  titleAs: 'h1' | 'h2';
  now: Date;
};

/** One job with all that can be done with it, beside the list or on its own page. */
export async function JobDetail({ actor, job, match, titleAs: Title, now }: JobDetailProps) {
  const [tracked, locality] = await Promise.all([findTracked(actor, job.id), readLocality()]);
  const isClosed = job.expiresAt !== null && job.expiresAt <= now;
  return (
    <Card padding="roomy" className="relative">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-48">
          <Title className="text-xl font-semibold text-balance">
            {Title === 'h1' ? (
              job.title
            ) : (
              <Link href={`/jobs/${job.id}`} className="hover:underline">
                {job.title}
              </Link>
            )}
          </Title>
          <p className="mt-0.5 text-muted">{job.company}</p>
        </div>
        {match && <ScoreLink match={match} size="medium" />}
      </div>
      <JobFacts
        locations={job.locations}
        remoteKind={job.remoteKind}
        employmentType={job.employmentType}
        level={job.level}
        salary={salaryOf(job)}
        postedAt={job.postedAt}
        now={now}
        locality={locality}
      />
      <div className="mt-5 flex flex-wrap gap-2">
        <LinkButton href={`/letters/new?job=${job.id}`} tone="primary" className="max-sm:w-full">
          <PenLine aria-hidden="true" size={16} />
          Write the letter
        </LinkButton>
        <TrackButton jobId={job.id} applicationId={tracked?.id ?? null} track={trackJobAction} />
        <MarkButtons jobId={job.id} title={job.title} mark={job.mark} onMark={markJobAction} />
        {job.ownerUserId && <RemoveJobButton jobId={job.id} title={job.title} onRemove={removeJobAction} />}
      </div>
      {isClosed && (
        <Callout tone="caution" className="mt-5" title="This job is no longer listed">
          {`It closed on ${formatDate(job.expiresAt ?? now, locality)}. The posting is kept as it was.`}
        </Callout>
      )}
      <hr className="my-6 border-line" />
      <PostingText text={job.text} headingAs={Title === 'h1' ? 'h2' : 'h3'} />
      <footer className="mt-8 border-t border-line pt-4 text-sm text-muted">
        <p>{sourceWords(job, locality)}</p>
        {job.url && (
          <a
            href={job.url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="touch-target mt-1 inline-flex items-center gap-1.5 rounded-sm text-accent underline underline-offset-3"
          >
            Open the original posting
            <ExternalLink aria-hidden="true" size={14} />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        )}
      </footer>
    </Card>
  );
}

function sourceWords({ source, lastSeenAt, createdAt }: DetailJob, locality: Locality): string {
  if (source === 'pasted')
    return `You added this job on ${formatDate(createdAt, locality)}. Only you can see it.`;
  if (source === 'sample')
    return 'A sample posting, written to try this product: the company does not exist.';
  const [vendor = '', board = ''] = source.split(':');
  const name = vendor.charAt(0).toUpperCase() + vendor.slice(1);
  return `From the ${name} board “${board}”, last seen on ${formatDate(lastSeenAt, locality)}.`;
}
