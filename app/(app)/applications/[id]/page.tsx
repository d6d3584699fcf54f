import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoteForm } from '@/components/applications/note-form';
import { StageSelect } from '@/components/applications/stage-select';
import { Timeline } from '@/components/applications/timeline';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { isAppError } from '@/lib/core/errors';
import { formatDate, relativeTime } from '@/lib/core/time';
import { openApplication } from '@/lib/features/applications/open-application';
import { ApplicationRef } from '@/lib/features/applications/schema';
import { requireUser } from '@/lib/web/session';
import { addNoteAction, moveApplicationAction } from '../actions';

export const metadata: Metadata = { title: 'Application' };

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const { id } = await params;
  const ref = ApplicationRef.safeParse({ applicationId: id });
  if (!ref.success) notFound();
  const { application, events } = await openApplication(user, ref.data).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const now = new Date();
  const place = application.location
    ? `${application.company}, ${application.location}`
    : application.company;

  return (
    <>
      <PageHeader
        title={application.title}
        back={{ href: '/applications', label: 'Applications' }}
        actions={
          <>
            <StageSelect
              applicationId={application.id}
              stage={application.stage}
              move={moveApplicationAction}
            />
            {application.jobId && (
              <LinkButton href={`/letters/new?job=${application.jobId}`}>Write the letter</LinkButton>
            )}
          </>
        }
      >
        {place}
      </PageHeader>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title="The posting, as kept">
          <Card padding="roomy">
            <p className="mb-4 text-sm text-muted">
              Kept on {formatDate(application.createdAt)}: it stays here when the posting is taken down.
            </p>
            <div className="document max-w-measure whitespace-pre-wrap break-words">
              {application.postingText}
            </div>
          </Card>
        </Section>
        <Section title="Timeline">
          <div className="flex flex-col gap-8">
            <NoteForm applicationId={application.id} addNote={addNoteAction} />
            <Timeline
              entries={events.map((event) => ({
                id: event.id,
                kind: event.kind,
                fromStage: event.fromStage,
                toStage: event.toStage,
                note: event.note,
                at: event.createdAt.toISOString(),
                atWords: relativeTime(event.createdAt, now),
              }))}
            />
          </div>
        </Section>
      </div>
    </>
  );
}
