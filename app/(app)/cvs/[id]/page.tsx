import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { ReadingView } from '@/components/cvs/reading/reading-view';
import { PageHeader } from '@/components/layout/page-header';
import { buttonStyle } from '@/components/ui/button-style';
import { LinkButton } from '@/components/ui/link-button';
import { isAppError } from '@/lib/core/errors';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { requireUser } from '@/lib/web/session';
import { correctCvAction, listSkillNamesAction } from '../actions';

export const metadata: Metadata = { title: 'What was read' };

type Props = { params: Promise<{ id: string }> };

export default async function CvPage({ params }: Props) {
  const user = await requireUser();
  const { id } = await params;
  const cvId = z.uuid().safeParse(id).data ?? notFound();
  const cv = await getCvReading(user, { cvId }).catch((error) => {
    if (isAppError(error, 'not_found')) notFound();
    if (isAppError(error) && error.reason === 'not_read') redirect(`/cvs/new?cv=${cvId}`);
    throw error;
  });
  const { profile, analysis, correctedSections } = cv;
  return (
    <>
      <PageHeader
        title={cv.title}
        description="What was read from it. Correct what is wrong: your word wins, and matching follows it."
        back={{ href: '/cvs', label: 'Your CVs' }}
        actions={
          <>
            <a href={`/api/cvs/${cv.id}/file`} className={buttonStyle('secondary', 'medium')}>
              <Download aria-hidden="true" size={16} />
              Original
            </a>
            <LinkButton href={`/matches?cv=${cv.id}`} tone="primary">
              See matches
            </LinkButton>
          </>
        }
      />
      <ReadingView
        key={cv.id}
        cvId={cv.id}
        text={cv.text}
        initial={{ profile, analysis, correctedSections }}
        onCorrect={correctCvAction}
        onListSkillNames={listSkillNamesAction}
      />
    </>
  );
}
