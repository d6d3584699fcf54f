import { KanbanSquare } from 'lucide-react';
import type { Metadata } from 'next';
import { ApplicationsList } from '@/components/applications/applications-list';
import { Board } from '@/components/applications/board';
import type { BoardColumnData } from '@/components/applications/board-state';
import { PageHeader } from '@/components/layout/page-header';
import { SubNav } from '@/components/layout/sub-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { relativeTime } from '@/lib/core/time';
import { listBoard } from '@/lib/features/applications/list-board';
import { requireUser } from '@/lib/web/session';
import { moveApplicationAction, removeApplicationAction, restoreApplicationAction } from './actions';

export const metadata: Metadata = { title: 'Applications' };

export default async function ApplicationsPage({
  searchParams,
}: {
  searchParams: Promise<{ view?: string }>;
}) {
  const user = await requireUser();
  const { view } = await searchParams;
  const now = new Date();
  const columns: BoardColumnData[] = (await listBoard(user)).map(({ stage, cards }) => ({
    stage,
    cards: cards.map((card) => ({
      id: card.id,
      title: card.title,
      company: card.company,
      location: card.location,
      stage: card.stage,
      age: relativeTime(card.updatedAt, now),
    })),
  }));
  const total = columns.reduce((sum, column) => sum + column.cards.length, 0);

  return (
    <>
      <PageHeader title="Applications">
        Every application from the first look to the offer. Drag a card, use its menu, or press Shift and an
        arrow key.
      </PageHeader>
      {total === 0 ? (
        <EmptyState
          title="Nothing on the board yet"
          icon={<KanbanSquare aria-hidden="true" />}
          action={
            <LinkButton tone="primary" href="/jobs">
              Find a job to track
            </LinkButton>
          }
        >
          Open a job and choose Track. It lands here under Saved, with the posting’s text kept as it reads
          today.
        </EmptyState>
      ) : (
        <>
          <SubNav
            label="View of the applications"
            items={[
              { href: '/applications', label: 'Board', isCurrent: view !== 'list' },
              { href: '/applications?view=list', label: 'List', isCurrent: view === 'list' },
            ]}
          />
          {view === 'list' ? (
            <ApplicationsList columns={columns} />
          ) : (
            <Board
              columns={columns}
              move={moveApplicationAction}
              remove={removeApplicationAction}
              restore={restoreApplicationAction}
            />
          )}
        </>
      )}
    </>
  );
}
