import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { CvAdder } from '@/components/cvs/cv-adder';
import { CvProgress } from '@/components/cvs/cv-progress';
import { PageHeader } from '@/components/layout/page-header';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { describeCvFailure } from '@/lib/features/cvs/describe-cv-failure';
import { getCv } from '@/lib/features/cvs/get-cv';
import { requireUser, type SessionUser } from '@/lib/web/session';
import { pasteCvAction, retryCvAction } from '../actions';

export const metadata: Metadata = { title: 'Add a CV' };

type Props = { searchParams: Promise<{ cv?: string | string[] }> };

export default async function NewCvPage({ searchParams }: Props) {
  const user = await requireUser();
  const { cv: cvId } = await searchParams;
  if (cvId !== undefined) return <Progress user={user} cvId={z.uuid().safeParse(cvId).data ?? notFound()} />;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="Add your CV"
        description="You see what was read from it, and can correct it, before it is matched with jobs. The file stays here: it is sent to nobody."
        back={{ href: '/cvs', label: 'Your CVs' }}
      />
      <CvAdder look="zone" maxBytes={env().MAX_UPLOAD_BYTES} onPaste={pasteCvAction} />
    </div>
  );
}

async function Progress({ user, cvId }: { user: SessionUser; cvId: string }) {
  const cv = await getCv(user, { cvId }).catch((error) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  if (cv.state === 'ready') redirect(`/cvs/${cv.id}`);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={cv.title} description={cv.fileName} back={{ href: '/cvs', label: 'Your CVs' }} />
      <CvProgress
        key={cv.id}
        cvId={cv.id}
        initial={{ state: cv.state, failure: cv.failure && describeCvFailure(cv.failure) }}
        onRetry={retryCvAction}
      />
    </div>
  );
}
