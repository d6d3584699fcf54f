import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { LetterWorkbench } from '@/components/letters/letter-workbench';
import { styleWords } from '@/components/letters/style-words';
import { writtenBy } from '@/components/letters/written-by';
import { countWords } from '@/lib/core/count-words';
import { isAppError } from '@/lib/core/errors';
import { ageOrDate } from '@/lib/core/time';
import { openLetter } from '@/lib/features/letters/open-letter';
import { LetterRef } from '@/lib/features/letters/schema';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { editLetterAction, restoreVersionAction } from '../actions';
import { viewStretches } from './view-stretches';

export const metadata: Metadata = { title: 'Letter' };

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const ref = LetterRef.safeParse({ letterId: (await params).id });
  if (!ref.success) notFound();
  const opened = await openLetter(user, ref.data).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const { letter, latest, versions } = opened;
  const now = new Date();
  const locality = await readLocality();
  return (
    <>
      <PageHeader
        title={letter.jobTitle}
        description={`${letter.company} · ${styleWords[letter.style].label}`}
        back={{ href: '/letters', label: 'Letters' }}
      />
      <LetterWorkbench
        letterId={letter.id}
        otherStyleHref={letter.jobId && `/letters/new?job=${letter.jobId}&cv=${letter.cvId ?? ''}`}
        number={latest.number}
        text={latest.text}
        stretches={await viewStretches(user, opened)}
        writtenBy={writtenBy(latest.source, latest.origin)}
        origin={latest.origin}
        now={now}
        advice={latest.advice}
        versions={versions.map(({ number, source, origin, text, createdAt }) => ({
          ...{ number, text, writtenBy: writtenBy(source, origin) },
          wordCount: countWords(text),
          age: ageOrDate(createdAt, now, locality),
        }))}
        edit={editLetterAction}
        restore={restoreVersionAction}
      />
    </>
  );
}
