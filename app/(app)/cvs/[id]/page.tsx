import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { ReadingView } from '@/components/cvs/reading/reading-view';
import { isAppError } from '@/lib/core/errors';
import { getCvReading } from '@/lib/features/cvs/get-cv-reading';
import { requireUser } from '@/lib/web/session';
import { loadOffer } from '../../load-offer';
import { askForMoreAction, correctCvAction, listSkillNamesAction } from '../actions';

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
  const { profile, analysis, correctedSections, revision, more } = cv;
  const offer = await loadOffer(user, 'ai_analyses');
  return (
    <ReadingView
      key={cv.id}
      cvId={cv.id}
      title={cv.title}
      text={cv.text}
      initial={{ profile, analysis, correctedSections, revision }}
      more={{ ...more, offer, now: new Date(), onAsk: askForMoreAction }}
      onCorrect={correctCvAction}
      onListSkillNames={listSkillNamesAction}
    />
  );
}
