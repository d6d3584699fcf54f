import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/layout/back-link';
import { isAppError } from '@/lib/core/errors';
import { getJob } from '@/lib/features/jobs/get-job';
import { JobId } from '@/lib/features/jobs/schema';
import { requireUser } from '@/lib/web/session';
import { JobDetail } from '../job-detail';
import { loadShownMatches } from '../load-shown-matches';

export const metadata: Metadata = { title: 'Job' };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const named = JobId.safeParse({ jobId: (await params).id });
  if (!named.success) notFound();
  const job = await getJob(user, named.data.jobId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const now = new Date();
  const matches = await loadShownMatches(user, [job], now);
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink href="/jobs">All jobs</BackLink>
      <JobDetail actor={user} job={job} match={matches.get(job.id) ?? null} titleAs="h1" now={now} />
    </div>
  );
}
