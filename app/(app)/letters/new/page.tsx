import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header';
import { WriteLetterForm } from '@/components/letters/write-letter-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { isAppError } from '@/lib/core/errors';
import { listCvs } from '@/lib/features/cvs/list-cvs';
import { getJob } from '@/lib/features/jobs/get-job';
import { requireUser } from '@/lib/web/session';
import { loadOffer } from '../../load-offer';

export const metadata: Metadata = { title: 'Write a letter' };

const Search = z.object({ job: z.uuid(), cv: z.uuid().optional().catch(undefined) });

export default async function NewLetterPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const user = await requireUser();
  const search = Search.safeParse(await searchParams);
  if (!search.success) notFound();
  const { job: jobId, cv: wantedCvId } = search.data;
  const job = await getJob(user, jobId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const [all, offer] = await Promise.all([listCvs(user), loadOffer(user, 'ai_letters')]);
  const cvs = all.filter((cv) => cv.state === 'ready');
  const cv = cvs.find((one) => one.id === wantedCvId) ?? cvs[0];
  return (
    <>
      <PageHeader
        title="Write the letter"
        description={`${job.title} at ${job.company}`}
        back={{ href: `/jobs/${jobId}`, label: 'The posting' }}
      />
      {cv ? (
        <WriteLetterForm
          jobId={jobId}
          cvs={cvs.map(({ id, title }) => ({ value: id, label: title }))}
          cvId={cv.id}
          offer={offer}
        />
      ) : (
        <EmptyState
          title="Bring your CV first"
          action={
            <LinkButton tone="primary" href="/cvs/new">
              Add your CV
            </LinkButton>
          }
        >
          A letter is made from what your CV says. Without one there is nothing to say that could be checked.
        </EmptyState>
      )}
    </>
  );
}
