import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { momentOf } from '@/app/admin/audit-words';
import { RefreshWhile } from '@/components/feedback/refresh-while';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { CopyValue } from '@/components/operations/copy-value';
import { gatewayNames } from '@/components/operations/gateway-names';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { isAppError } from '@/lib/core/errors';
import { openEvent } from '@/lib/features/operations/open-event';
import { EventRef } from '@/lib/features/operations/schema';
import { requireAdmin } from '@/lib/web/session';
import { eventStates, tookWords } from '../event-words';
import { eventsHref } from '../events-href';
import { EventState } from '../events-table';
import { ReplayEventButton } from '../replay-buttons';

export const metadata: Metadata = { title: 'Event' };

type EventPageProps = { params: Promise<{ id: string }> };

const followedMs = 60_000;

export default async function EventPage({ params }: EventPageProps) {
  const admin = await requireAdmin();
  const ref = EventRef.safeParse({ eventId: (await params).id });
  if (!ref.success) notFound();
  const { event, paymentId } = await openEvent(admin, ref.data.eventId).catch((error: unknown) => {
    if (isAppError(error, 'not_found')) notFound();
    throw error;
  });
  const since = (event.replayedAt ?? event.receivedAt).getTime();
  const isFollowed = event.state === 'received' && Date.now() - since < followedMs;
  return (
    <>
      {isFollowed && <RefreshWhile everyMs={2_000} />}
      <PageHeader
        back={{ href: '/admin/webhooks', label: 'Webhooks' }}
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="wrap-anywhere">{event.type}</span>
            <EventState state={event.state} />
          </span>
        }
        description={eventStates[event.state].meaning}
        actions={<ReplayEventButton eventId={event.id} />}
      />
      <Card>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
          <Fact name="Gateway">{gatewayNames[event.provider]}</Fact>
          <Fact name="Key">
            <CopyValue value={event.eventKey} label="Copy the key" />
          </Fact>
          <Fact name="About">
            {event.subject ? (
              <TextLink href={eventsHref({ q: event.subject, span: 'all' })}>{event.subject}</TextLink>
            ) : (
              'nothing that we know of'
            )}
          </Fact>
          {paymentId && (
            <Fact name="Payment">
              <TextLink href={`/admin/payments/${paymentId}`}>{paymentId}</TextLink>
            </Fact>
          )}
          <Fact name="Happened">
            {event.occurredAt ? <Moment at={event.occurredAt} /> : 'the gateway does not say'}
          </Fact>
          <Fact name="Received">
            <Moment at={event.receivedAt} />
          </Fact>
          {event.replayedAt && (
            <Fact name="Replayed">
              {event.replays === 1 ? 'once' : `${event.replays} times`}, last <Moment at={event.replayedAt} />
            </Fact>
          )}
          <Fact name="Answered">
            {event.handledAt ? (
              <>
                <Moment at={event.handledAt} />, took {tookWords(event)}
              </>
            ) : (
              'not yet'
            )}
          </Fact>
          <Fact name="Attempts">{event.attempts}</Fact>
          {event.error && (
            <Fact name="Last error">
              <span className="text-danger">{event.error}</span>
            </Fact>
          )}
        </dl>
      </Card>
      <Section
        title="What was kept of it"
        description="Codes, amounts and ids alone: names, addresses and whatever we do not know were left out as it came in."
      >
        <Card padding="none">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
          <pre tabIndex={0} className="max-h-[40rem] overflow-auto p-4 text-sm">
            {JSON.stringify(event.payload, null, 2)}
          </pre>
        </Card>
      </Section>
    </>
  );
}

function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentOf(at)}</time>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="self-start text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere tabular-nums">{children}</dd>
    </>
  );
}
