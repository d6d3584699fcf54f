import { Inbox } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { listOutbox } from '@/lib/features/mail/list-outbox';
import { isOutboxOpen, isOutboxToken } from '@/lib/web/outbox-access';
import { OutboxMessage } from './outbox-message';
import { RefreshOften } from './refresh-often';

export const metadata: Metadata = { title: 'Outbox', robots: { index: false } };

type OutboxPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutboxPage({ searchParams }: OutboxPageProps) {
  const { token } = await searchParams;
  if (typeof token === 'string' && (await isOutboxToken(token))) {
    redirect(`/dev/outbox/enter?token=${encodeURIComponent(token)}`);
  }
  if (!(await isOutboxOpen())) notFound();
  const entries = await listOutbox();
  return (
    <main id="content" className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-8">
      <PageHeader
        title="Outbox"
        description="Mail and text messages that would have been sent. This page exists only on this machine and looks for new ones by itself."
      />
      <RefreshOften />
      {entries.length === 0 ? (
        <EmptyState title="Nothing sent yet" icon={<Inbox aria-hidden="true" />}>
          Ask for a sign-in code, and it appears here.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {entries.map((entry) => (
            <OutboxMessage key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </main>
  );
}
