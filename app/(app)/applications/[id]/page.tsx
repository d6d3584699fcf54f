import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoteForm } from '@/components/applications/note-form';
import { type ReminderEntry, Reminders } from '@/components/applications/reminders';
import { StageSelect } from '@/components/applications/stage-select';
import { Timeline, type TimelineEntry } from '@/components/applications/timeline';
import { PostingText } from '@/components/jobs/posting-text';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { TwoPane } from '@/components/layout/two-pane';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { isAppError } from '@/lib/core/errors';
import type { Locality } from '@/lib/core/locality';
import { formatDate, formatMoment, relativeTime } from '@/lib/core/time';
import { wallTime } from '@/lib/core/zoned-time';
import { openApplication } from '@/lib/features/applications/open-application';
import type { ApplicationEvent } from '@/lib/features/applications/queries';
import type { Reminder } from '@/lib/features/applications/reminder-queries';
import { ApplicationRef } from '@/lib/features/applications/schema';
import { findJobLetter } from '@/lib/features/letters/find-job-letter';
import { readLocality } from '@/lib/web/read-locality';
import { requireUser } from '@/lib/web/session';
import { addNoteAction, moveApplicationAction, removeReminderAction, setReminderAction } from '../actions';

function toEntry(event: ApplicationEvent, now: Date, locality: Locality): TimelineEntry {
  const { id, kind, fromStage, toStage, note, createdAt } = event;
  const atWords = `${relativeTime(createdAt, now)} · ${formatMoment(createdAt, locality)}`;
  return { id, kind, fromStage, toStage, note, at: createdAt.toISOString(), atWords };
}

function toReminder({ id, dueAt, note, remindedAt }: Reminder, locality: Locality): ReminderEntry {
  return {
    ...{ id, note, isOver: remindedAt !== null },
    dueAt: dueAt.toISOString(),
    wallTime: wallTime(dueAt, locality.timeZone),
    dueWords: formatMoment(dueAt, locality),
  };
}

function hintOf(email: string | null, isByMail: boolean): string {
  if (!email) return 'It stands here. For a mail, add an address under Settings.';
  if (isByMail) return `By mail to ${email}, by your clock.`;
  return 'It stands here, by your clock. For a mail, switch reminders on under Settings, Mail.';
}

export const metadata: Metadata = { title: 'Application' };

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireUser();
  const { id } = await params;
  const ref = ApplicationRef.safeParse({ applicationId: id });
  if (!ref.success) notFound();
  const opened = await openApplication(user, ref.data).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const { application, events, reminders, isRemindedByMail } = opened;
  const letter = application.jobId ? await findJobLetter(user, application.jobId) : null;
  const now = new Date();
  const locality = await readLocality();
  const place = application.location
    ? `${application.company}, ${application.location}`
    : application.company;

  return (
    <>
      <PageHeader
        title={application.title}
        description={place}
        back={{ href: '/applications', label: 'Applications' }}
        actions={
          <>
            <StageSelect
              applicationId={application.id}
              stage={application.stage}
              move={moveApplicationAction}
            />
            {letter ? (
              <LinkButton href={`/letters/${letter.id}`}>Open the letter</LinkButton>
            ) : (
              application.jobId && (
                <LinkButton href={`/letters/new?job=${application.jobId}`}>Write the letter</LinkButton>
              )
            )}
          </>
        }
      />
      <TwoPane
        split="aside"
        first={
          <Section title="The posting, as kept">
            <Card padding="roomy">
              <p className="mb-4 text-sm text-muted">
                Kept on {formatDate(application.createdAt, locality)}: it stays here when the posting is taken
                down.
              </p>
              <PostingText text={application.postingText} />
            </Card>
          </Section>
        }
        second={
          <>
            <Section title="Reminders">
              <Reminders
                applicationId={application.id}
                reminders={reminders.map((one) => toReminder(one, locality))}
                hint={hintOf(user.email, isRemindedByMail)}
                setReminder={setReminderAction}
                removeReminder={removeReminderAction}
              />
            </Section>
            <Section title="Timeline">
              <div className="flex flex-col gap-8">
                <NoteForm applicationId={application.id} addNote={addNoteAction} />
                <Timeline entries={events.map((event) => toEntry(event, now, locality))} />
              </div>
            </Section>
          </>
        }
      />
    </>
  );
}
