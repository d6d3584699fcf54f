import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextLink } from '@/components/ui/text-link';
import { isAppError } from '@/lib/core/errors';
import { getJob } from '@/lib/features/jobs/get-job';
import { JobId } from '@/lib/features/jobs/schema';
import { requireUser } from '@/lib/web/session';
import { JobDetail } from '../job-detail';

export const metadata: Metadata = { title: 'Job' };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const named = JobId.safeParse({ jobId: (await params).id });
  if (!named.success) notFound();
  const job = await getJob(user, named.data.jobId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  return (
    <div className="mx-auto max-w-3xl">
      <p className="mb-4 text-sm">
        <TextLink href="/jobs">All jobs</TextLink>
      </p>
      <JobDetail actor={user} job={job} titleAs="h1" now={new Date()} />
    </div>
  );
}
